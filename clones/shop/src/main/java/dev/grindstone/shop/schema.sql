-- Bazaar's tables: one catalogue, one set of orders, two skins. There are no migrations, state is always rebuilt from
-- fixtures. Money is in cents. What can be counted or added up is not stored.

-- A place to browse: departments, and what they are divided into.
CREATE TABLE node (
  id        BIGINT PRIMARY KEY,
  parent_id BIGINT,
  name      VARCHAR(100) NOT NULL,
  -- What the search form calls a department, such as electronics; empty below departments.
  alias     VARCHAR(60) NOT NULL,
  position  INT NOT NULL
);

-- Who sells: the house itself, marketplace sellers, and the shops of the second skin.
CREATE TABLE seller (
  id        BIGINT PRIMARY KEY,
  -- In addresses: A… of the marketplace, the shop's name in the shops skin.
  handle    VARCHAR(40) NOT NULL UNIQUE,
  name      VARCHAR(100) NOT NULL,
  kind      VARCHAR(6) NOT NULL CHECK (kind IN ('house', 'market', 'shop')),
  -- The person of the world who owns it, if one does: what is bought there is sent when that person sends it, and not by
  -- the world's clock.
  person_id BIGINT,
  place     VARCHAR(100) NOT NULL,
  about     VARCHAR(4000) NOT NULL,
  policy    VARCHAR(4000) NOT NULL,
  since     TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  -- Sales and feedback from before the world's own orders: positive in per cent, and how many spoke.
  sales     INT NOT NULL,
  positive  INT NOT NULL,
  feedback  INT NOT NULL,
  -- What a small shop takes for wrapping an order as a gift; null when it does not.
  wrap      BIGINT CHECK (wrap > 0)
);

-- One thing that is shown on one page, in one or more variants.
CREATE TABLE product (
  id          BIGINT PRIMARY KEY,
  -- Of the family; each variant has its own.
  asin        CHAR(10) NOT NULL UNIQUE,
  -- The number of a listing in the shops skin; null in the marketplace.
  listing     BIGINT UNIQUE,
  node_id     BIGINT NOT NULL REFERENCES node (id),
  seller_id   BIGINT NOT NULL REFERENCES seller (id),
  brand       VARCHAR(100) NOT NULL,
  title       VARCHAR(300) NOT NULL,
  -- One to a line.
  bullets     VARCHAR(4000) NOT NULL,
  description VARCHAR(8000) NOT NULL,
  -- Name, tab, value; one to a line. The first lines are the overview at the top of the page.
  details     VARCHAR(4000) NOT NULL,
  -- Names of what variants differ in, such as Color; empty when there is nothing to choose.
  option_one  VARCHAR(40) NOT NULL,
  option_two  VARCHAR(40) NOT NULL,
  -- What a buyer may have written on it: how many characters at most, 0 for nothing; whether they must.
  personal    INT NOT NULL,
  is_personal_required BOOLEAN NOT NULL,
  -- What the shop's word for it is: bestseller, pick, or nothing.
  badge       VARCHAR(20) NOT NULL,
  -- Units bought in the last month, and the rank among all of its department, from before the world's own orders.
  bought      INT NOT NULL,
  rank        INT NOT NULL,
  -- How often it was given one star, two, up to five; a review adds one.
  one_star    INT NOT NULL,
  two_star    INT NOT NULL,
  three_star  INT NOT NULL,
  four_star   INT NOT NULL,
  five_star   INT NOT NULL,
  listed_at   TIMESTAMP(3) WITH TIME ZONE NOT NULL
);
-- With all that places are told by, so that no product has to be read for them.
CREATE INDEX product_by_node ON product (node_id, rank, id, listing);
CREATE INDEX product_by_seller ON product (seller_id, id);

-- The words of title and brand, each with a space before it, by which a search tells how well a product fits. Follows from
-- products.
CREATE TABLE wording (
  product_id  BIGINT PRIMARY KEY,
  title_words VARCHAR(1000) NOT NULL
);

-- Of which products a word is said, in title, brand, department, bullets, description or choices. Follows from products.
CREATE TABLE said (
  -- Longer than a word may be: what a search compares it with has a letter more.
  word     VARCHAR(120) PRIMARY KEY,
  products BIGINT ARRAY NOT NULL
);

-- What a brand says of itself on the pages of what it makes; one without a row says nothing.
CREATE TABLE maker (
  brand   VARCHAR(100) PRIMARY KEY,
  tagline VARCHAR(200) NOT NULL,
  story   VARCHAR(1500) NOT NULL
);

-- What goes into a basket.
CREATE TABLE variant (
  id         BIGINT PRIMARY KEY,
  asin       CHAR(10) NOT NULL UNIQUE,
  product_id BIGINT NOT NULL REFERENCES product (id),
  position   INT NOT NULL,
  one        VARCHAR(80) NOT NULL,
  two        VARCHAR(80) NOT NULL,
  -- Names of pictures, the first shown first; one to a line.
  pictures   VARCHAR(1000) NOT NULL,
  weight_grams INT NOT NULL
);
CREATE INDEX variant_by_product ON variant (product_id, position);

-- Who has a variant at which price. The first of a variant is the one its page sells.
CREATE TABLE offer (
  id         BIGINT PRIMARY KEY,
  variant_id BIGINT NOT NULL REFERENCES variant (id),
  seller_id  BIGINT NOT NULL REFERENCES seller (id),
  position   INT NOT NULL,
  condition  VARCHAR(10) NOT NULL CHECK (condition IN ('new', 'used', 'renewed')),
  -- What a used one looks like.
  note       VARCHAR(500) NOT NULL,
  price      BIGINT NOT NULL CHECK (price > 0),
  -- What it used to cost, shown struck through; null when it always cost that.
  was        BIGINT,
  shipping   BIGINT NOT NULL CHECK (shipping >= 0),
  stock      INT NOT NULL CHECK (stock >= 0),
  -- How many there are while its seller has taken it off sale, when the stock is 0; null while it is on sale.
  shelved    INT CHECK (shelved >= 0),
  -- At most so many to a buyer; null for no such limit.
  at_most    INT,
  -- Whether the house ships it, and how many working days it is under way.
  is_fast    BOOLEAN NOT NULL,
  days       INT NOT NULL,
  -- Per cent off for those who have it sent again and again; 0 when it is not offered.
  again_off  INT NOT NULL
);
CREATE INDEX offer_by_variant ON offer (variant_id, position);
CREATE INDEX offer_by_seller ON offer (seller_id, id);

-- Money off: clipped on a page, or typed in as a code.
CREATE TABLE coupon (
  id         BIGINT PRIMARY KEY,
  -- Typed in; null when it is clipped.
  code       VARCHAR(40) UNIQUE,
  label      VARCHAR(200) NOT NULL,
  -- One of the two is 0.
  per_cent   INT NOT NULL,
  cents      BIGINT NOT NULL,
  -- What it is good for: a product, a seller, a department with what is below it; all null for everything.
  product_id BIGINT,
  seller_id  BIGINT,
  node_id    BIGINT,
  -- A product it does not hold for although it is among those.
  except_id  BIGINT,
  least      BIGINT NOT NULL,
  starts_at  TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  ends_at    TIMESTAMP(3) WITH TIME ZONE NOT NULL
);
CREATE INDEX coupon_by_product ON coupon (product_id);

-- A price for a while.
CREATE TABLE deal (
  id         BIGINT PRIMARY KEY,
  product_id BIGINT NOT NULL UNIQUE,
  per_cent   INT NOT NULL,
  starts_at  TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  ends_at    TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  -- Of a hundred, from before the world's own orders.
  claimed    INT NOT NULL
);

CREATE TABLE review (
  id          BIGINT PRIMARY KEY,
  product_id  BIGINT NOT NULL REFERENCES product (id),
  variant_id  BIGINT,
  -- Null for those who are not people of the world.
  person_id   BIGINT,
  author      VARCHAR(100) NOT NULL,
  country     VARCHAR(60) NOT NULL,
  stars       INT NOT NULL CHECK (stars BETWEEN 1 AND 5),
  title       VARCHAR(200) NOT NULL,
  body        VARCHAR(8000) NOT NULL,
  is_verified BOOLEAN NOT NULL,
  helpful     INT NOT NULL,
  written_at  TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  -- What the seller says to it.
  answer      VARCHAR(2000) NOT NULL,
  -- One to a line: the name of a picture of the catalogue, or @ and the number of one that was uploaded.
  pictures    VARCHAR(600) DEFAULT '' NOT NULL,
  -- What it speaks of, one to a line: +Comfort where it praises, -Size where it blames.
  aspects     VARCHAR(400) DEFAULT '' NOT NULL
);
CREATE INDEX review_by_product ON review (product_id, written_at, id);
CREATE INDEX review_by_person ON review (person_id, id);

-- A picture that came with a review.
CREATE TABLE review_photo (
  id         BIGINT PRIMARY KEY,
  review_id  BIGINT NOT NULL REFERENCES review (id),
  media_type VARCHAR(20) NOT NULL,
  content    BLOB NOT NULL
);

-- What somebody told us is wrong with a review or a product, once each.
CREATE TABLE report (
  id         BIGINT PRIMARY KEY,
  person_id  BIGINT NOT NULL,
  -- One of the two is null.
  review_id  BIGINT,
  product_id BIGINT,
  reason     VARCHAR(60) NOT NULL,
  text       VARCHAR(1000) NOT NULL,
  told_at    TIMESTAMP(3) WITH TIME ZONE NOT NULL
);
CREATE INDEX report_by_person ON report (person_id, review_id, product_id);

-- Who found a review helpful.
CREATE TABLE helpful (
  review_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  PRIMARY KEY (review_id, person_id)
);

CREATE TABLE question (
  id         BIGINT PRIMARY KEY,
  product_id BIGINT NOT NULL REFERENCES product (id),
  author     VARCHAR(100) NOT NULL,
  person_id  BIGINT,
  text       VARCHAR(1000) NOT NULL,
  asked_at   TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  -- Empty until somebody answers.
  answer     VARCHAR(2000) NOT NULL,
  answered_by VARCHAR(100) NOT NULL,
  votes      INT NOT NULL
);
CREATE INDEX question_by_product ON question (product_id, id);

-- Who wants to know as well, 1, or finds it useless, -1.
CREATE TABLE question_vote (
  question_id BIGINT NOT NULL,
  person_id   BIGINT NOT NULL,
  worth       INT NOT NULL CHECK (worth IN (-1, 1)),
  PRIMARY KEY (question_id, person_id)
);

-- Somebody who buys here. A person without a row has not come yet, and has what a new buyer has.
CREATE TABLE buyer (
  person_id  BIGINT PRIMARY KEY,
  phone      VARCHAR(60) NOT NULL,
  -- What is left of gift cards, in cents.
  balance    BIGINT NOT NULL CHECK (balance >= 0),
  is_member  BOOLEAN NOT NULL,
  -- Whether what was looked at is kept.
  keeps_history BOOLEAN NOT NULL,
  -- When all that was kept of it was removed last; null for never.
  history_cleared_at TIMESTAMP(3) WITH TIME ZONE,
  prefs      VARCHAR(4000) DEFAULT '{}' NOT NULL,
  -- Whether a one-time code is asked for after the password.
  two_step   BOOLEAN DEFAULT FALSE NOT NULL,
  -- Of members: by what it is renewed, empty when it is not; on which day that is, or it ends; the card of the wallet.
  member_rate VARCHAR(5) DEFAULT '' NOT NULL,
  member_until DATE,
  member_card BIGINT
);

-- What members were charged.
CREATE TABLE fee (
  id         BIGINT PRIMARY KEY,
  person_id  BIGINT NOT NULL,
  cents      BIGINT NOT NULL,
  network    VARCHAR(40) NOT NULL,
  last       VARCHAR(4) NOT NULL,
  paid_at    TIMESTAMP(3) WITH TIME ZONE NOT NULL
);

-- Who gave their password at a browser, which is told by its cookie; empty for one that has none. It remembers what the way
-- in needs, so no check looks at it.
CREATE TABLE sign_in (
  browser    VARCHAR(60) NOT NULL,
  person_id  BIGINT NOT NULL,
  -- Whether one can change to that account without the password.
  is_in      BOOLEAN NOT NULL,
  -- When the password was given last; null when it was, and the code is awaited for the first time.
  entered_at TIMESTAMP(3) WITH TIME ZONE,
  -- What a code that is awaited is made of; null for none. Then when it was sent, and how many wrong ones were tried.
  code_of    BIGINT,
  code_at    TIMESTAMP(3) WITH TIME ZONE,
  tries      INT NOT NULL,
  PRIMARY KEY (browser, person_id)
);

CREATE TABLE address (
  id         BIGINT PRIMARY KEY,
  person_id  BIGINT NOT NULL,
  name       VARCHAR(100) NOT NULL,
  phone      VARCHAR(40) NOT NULL,
  line_one   VARCHAR(120) NOT NULL,
  line_two   VARCHAR(120) NOT NULL,
  city       VARCHAR(80) NOT NULL,
  state      VARCHAR(40) NOT NULL,
  zip        VARCHAR(20) NOT NULL,
  country    VARCHAR(60) NOT NULL,
  instructions VARCHAR(500) NOT NULL,
  is_default BOOLEAN NOT NULL
);
CREATE INDEX address_by_person ON address (person_id, id);

-- Where somebody wants dates told for, when that is not the default address. Whoever is not signed in has it by the cookie
-- of the browser.
CREATE TABLE place (
  id         BIGINT PRIMARY KEY,
  person_id  BIGINT,
  browser    VARCHAR(60) NOT NULL,
  -- Empty when one of the addresses was chosen.
  zip        VARCHAR(5) NOT NULL,
  address_id BIGINT
);
CREATE INDEX place_by_person ON place (person_id, browser);

-- A way to pay. Only the last digits of a card are kept.
CREATE TABLE card (
  id         BIGINT PRIMARY KEY,
  person_id  BIGINT NOT NULL,
  network    VARCHAR(40) NOT NULL,
  last       CHAR(4) NOT NULL,
  holder     VARCHAR(100) NOT NULL,
  -- The first day on which it no longer holds.
  ends_on    DATE NOT NULL,
  -- Whether its bank refuses what is charged.
  is_refused BOOLEAN NOT NULL,
  is_default BOOLEAN NOT NULL
);
CREATE INDEX card_by_person ON card (person_id, id);

-- A card with a sum on it, until somebody puts it on an account.
CREATE TABLE gift_card (
  code       VARCHAR(30) PRIMARY KEY,
  cents      BIGINT NOT NULL,
  redeemed_by BIGINT,
  redeemed_at TIMESTAMP(3) WITH TIME ZONE
);

-- A gift card that somebody sends by mail. On its day it becomes one of gift_card, with a code that follows from its number.
CREATE TABLE gift_order (
  id         BIGINT PRIMARY KEY,
  number     VARCHAR(20) NOT NULL UNIQUE,
  person_id  BIGINT NOT NULL,
  design     VARCHAR(30) NOT NULL,
  cents      BIGINT NOT NULL CHECK (cents > 0),
  -- Whom it goes to, by mail address, and who it says it is from.
  recipient  VARCHAR(200) NOT NULL,
  sender     VARCHAR(100) NOT NULL,
  message    VARCHAR(300) NOT NULL,
  deliver_on DATE NOT NULL,
  network    VARCHAR(40) NOT NULL,
  last       VARCHAR(4) NOT NULL,
  placed_at  TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  sent_at    TIMESTAMP(3) WITH TIME ZONE,
  cancelled_at TIMESTAMP(3) WITH TIME ZONE
);
CREATE INDEX gift_order_by_person ON gift_order (person_id, id);

-- What lies in a basket, or was saved for later. Whoever is not signed in has a basket by the cookie of the browser.
CREATE TABLE basket_line (
  id         BIGINT PRIMARY KEY,
  person_id  BIGINT,
  browser    VARCHAR(60) NOT NULL,
  skin       VARCHAR(6) NOT NULL CHECK (skin IN ('market', 'shops')),
  offer_id   BIGINT NOT NULL REFERENCES offer (id),
  quantity   INT NOT NULL CHECK (quantity > 0),
  personal   VARCHAR(1000) NOT NULL,
  is_saved   BOOLEAN NOT NULL,
  is_chosen  BOOLEAN NOT NULL,
  is_gift    BOOLEAN NOT NULL,
  -- Weeks between deliveries; 0 to have it once.
  weeks      INT NOT NULL,
  -- What it cost when the basket was looked at last, so that a change can be told.
  seen_price BIGINT NOT NULL,
  added_at   TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  -- The registry it is bought for; null for none.
  registry_id BIGINT
);
CREATE INDEX basket_by_person ON basket_line (person_id, browser, id);

CREATE TABLE clipped (
  coupon_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  PRIMARY KEY (coupon_id, person_id)
);

-- A checkout under way: what was chosen so far.
CREATE TABLE checkout (
  id         BIGINT PRIMARY KEY,
  person_id  BIGINT NOT NULL,
  -- The only line that is bought, when it is bought without the basket.
  offer_id   BIGINT,
  quantity   INT NOT NULL,
  address_id BIGINT,
  card_id    BIGINT,
  uses_balance BOOLEAN NOT NULL,
  speed      VARCHAR(10) NOT NULL,
  codes      VARCHAR(200) NOT NULL,
  gift_note  VARCHAR(500) NOT NULL,
  is_wrapped BOOLEAN NOT NULL,
  -- The purchase that came of it: the same form sent again finds it.
  purchase   BIGINT,
  begun_at   TIMESTAMP(3) WITH TIME ZONE NOT NULL
);
CREATE INDEX checkout_by_person ON checkout (person_id, id);

-- What was bought at once from one seller. Address and card stand here as they were.
CREATE TABLE purchase (
  id         BIGINT PRIMARY KEY,
  number     VARCHAR(20) NOT NULL UNIQUE,
  skin       VARCHAR(6) NOT NULL CHECK (skin IN ('market', 'shops')),
  person_id  BIGINT NOT NULL,
  placed_at  TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  -- Lines as on an envelope; the first is the name.
  address    VARCHAR(800) NOT NULL,
  network    VARCHAR(40) NOT NULL,
  last       VARCHAR(4) NOT NULL,
  speed      VARCHAR(10) NOT NULL,
  goods      BIGINT NOT NULL,
  shipping   BIGINT NOT NULL,
  wrap       BIGINT NOT NULL,
  discount   BIGINT NOT NULL,
  tax        BIGINT NOT NULL,
  -- What was given to the street's charity on top: with the first order of a checkout.
  donation   BIGINT DEFAULT 0 NOT NULL,
  from_balance BIGINT NOT NULL,
  -- What was charged to the card: the sum of the above.
  charged    BIGINT NOT NULL,
  codes      VARCHAR(200) NOT NULL,
  gift_note  VARCHAR(500) NOT NULL,
  is_archived BOOLEAN NOT NULL
);
CREATE INDEX purchase_by_person ON purchase (person_id, placed_at, id);

-- What travels together.
CREATE TABLE parcel (
  id          BIGINT PRIMARY KEY,
  purchase_id BIGINT NOT NULL REFERENCES purchase (id),
  seller_id   BIGINT NOT NULL REFERENCES seller (id),
  position    INT NOT NULL,
  state       VARCHAR(12) NOT NULL
    CHECK (state IN ('ordered', 'packed', 'shipped', 'out', 'delivered', 'delayed', 'lost', 'returned', 'cancelled')),
  carrier     VARCHAR(60) NOT NULL,
  tracking    VARCHAR(40) NOT NULL,
  promised    DATE NOT NULL,
  delivered_at TIMESTAMP(3) WITH TIME ZONE,
  -- What is going to happen to it, fixed when it was ordered: fine, late, lost.
  fate        VARCHAR(6) NOT NULL
);
CREATE INDEX parcel_by_purchase ON parcel (purchase_id, position);

CREATE TABLE parcel_event (
  id        BIGINT PRIMARY KEY,
  parcel_id BIGINT NOT NULL REFERENCES parcel (id),
  at        TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  text      VARCHAR(200) NOT NULL,
  place     VARCHAR(100) NOT NULL
);
CREATE INDEX parcel_event_by_parcel ON parcel_event (parcel_id, at, id);

CREATE TABLE purchase_line (
  id          BIGINT PRIMARY KEY,
  purchase_id BIGINT NOT NULL REFERENCES purchase (id),
  parcel_id   BIGINT NOT NULL REFERENCES parcel (id),
  variant_id  BIGINT NOT NULL REFERENCES variant (id),
  seller_id   BIGINT NOT NULL REFERENCES seller (id),
  title       VARCHAR(300) NOT NULL,
  personal    VARCHAR(1000) NOT NULL,
  quantity    INT NOT NULL,
  price       BIGINT NOT NULL,
  -- This line's share of what was taken off, and of the tax.
  discount    BIGINT NOT NULL,
  tax         BIGINT NOT NULL,
  cancelled   INT NOT NULL,
  -- Until when it can be sent back.
  return_until TIMESTAMP(3) WITH TIME ZONE
);
CREATE INDEX purchase_line_by_purchase ON purchase_line (purchase_id, id);
CREATE INDEX purchase_line_by_variant ON purchase_line (variant_id);

-- Something that is sent back.
CREATE TABLE sent_back (
  id         BIGINT PRIMARY KEY,
  line_id    BIGINT NOT NULL REFERENCES purchase_line (id),
  quantity   INT NOT NULL,
  reason     VARCHAR(60) NOT NULL,
  comment    VARCHAR(1000) NOT NULL,
  -- What the buyer wants for it, and how it travels.
  wants      VARCHAR(12) NOT NULL CHECK (wants IN ('card', 'balance', 'replacement')),
  way        VARCHAR(12) NOT NULL,
  state      VARCHAR(12) NOT NULL CHECK (state IN ('started', 'dropped', 'received', 'done', 'cancelled')),
  replacement_id BIGINT,
  begun_at   TIMESTAMP(3) WITH TIME ZONE NOT NULL
);
CREATE INDEX sent_back_by_line ON sent_back (line_id, id);

-- Money that went back or is on its way.
CREATE TABLE refund (
  id          BIGINT PRIMARY KEY,
  purchase_id BIGINT NOT NULL REFERENCES purchase (id),
  line_id     BIGINT,
  cents       BIGINT NOT NULL,
  goes_to     VARCHAR(8) NOT NULL CHECK (goes_to IN ('card', 'balance')),
  reason      VARCHAR(100) NOT NULL,
  asked_at    TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  -- Null until it is there.
  paid_at     TIMESTAMP(3) WITH TIME ZONE
);
CREATE INDEX refund_by_purchase ON refund (purchase_id, id);

-- What a buyer says of a seller.
CREATE TABLE feedback (
  purchase_id BIGINT PRIMARY KEY,
  seller_id   BIGINT NOT NULL,
  stars       INT NOT NULL CHECK (stars BETWEEN 1 AND 5),
  text        VARCHAR(1000) NOT NULL,
  written_at  TIMESTAMP(3) WITH TIME ZONE NOT NULL
);

CREATE TABLE list (
  id         BIGINT PRIMARY KEY,
  handle     VARCHAR(20) NOT NULL UNIQUE,
  person_id  BIGINT NOT NULL,
  -- Favourites of the shops skin are lists too.
  kind       VARCHAR(10) NOT NULL CHECK (kind IN ('wish', 'wedding', 'baby', 'favourites')),
  name       VARCHAR(100) NOT NULL,
  is_public  BOOLEAN NOT NULL,
  is_default BOOLEAN NOT NULL,
  begun_at   TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  -- Of a registry only: its day, with whom it is shared, what its owners say, and which of their addresses gifts go to.
  event_on   DATE,
  partner    VARCHAR(100) DEFAULT '' NOT NULL,
  greeting   VARCHAR(500) DEFAULT '' NOT NULL,
  address_id BIGINT
);
CREATE INDEX list_by_person ON list (person_id, id);

CREATE TABLE list_item (
  id         BIGINT PRIMARY KEY,
  list_id    BIGINT NOT NULL REFERENCES list (id),
  variant_id BIGINT NOT NULL REFERENCES variant (id),
  comment    VARCHAR(500) NOT NULL,
  priority   INT NOT NULL,
  wanted     INT NOT NULL,
  has        INT NOT NULL,
  added_price BIGINT NOT NULL,
  added_at   TIMESTAMP(3) WITH TIME ZONE NOT NULL
);
CREATE INDEX list_item_by_list ON list_item (list_id, id);

-- What was bought of a registry. How many of it still count follows from the order, of which some may be cancelled.
CREATE TABLE given (
  id          BIGINT PRIMARY KEY,
  list_id     BIGINT NOT NULL REFERENCES list (id),
  variant_id  BIGINT NOT NULL REFERENCES variant (id),
  purchase_id BIGINT NOT NULL REFERENCES purchase (id),
  quantity    INT NOT NULL,
  thanked_at  TIMESTAMP(3) WITH TIME ZONE
);

-- Who may change a list that is another's, or is asked to.
CREATE TABLE list_editor (
  list_id    BIGINT NOT NULL REFERENCES list (id),
  person_id  BIGINT NOT NULL,
  -- Whether that person said yes.
  is_in      BOOLEAN NOT NULL,
  PRIMARY KEY (list_id, person_id)
);

-- What is sent again and again.
CREATE TABLE subscription (
  id         BIGINT PRIMARY KEY,
  person_id  BIGINT NOT NULL,
  offer_id   BIGINT NOT NULL REFERENCES offer (id),
  quantity   INT NOT NULL,
  weeks      INT NOT NULL,
  address_id BIGINT NOT NULL,
  card_id    BIGINT NOT NULL,
  -- The day on which it arrives next; it is ordered so many days before as it is under way.
  next_on    DATE NOT NULL,
  is_ended   BOOLEAN NOT NULL,
  -- Why the last delivery was left out; empty when it was not.
  problem    VARCHAR(400) NOT NULL,
  -- Why its buyer ended it; empty while it runs.
  reason     VARCHAR(200) NOT NULL
);
CREATE INDEX subscription_by_person ON subscription (person_id, id);

-- Buyers and sellers write to each other; a thread is a buyer, a seller and what it is about.
CREATE TABLE letter (
  id         BIGINT PRIMARY KEY,
  person_id  BIGINT NOT NULL,
  seller_id  BIGINT NOT NULL,
  -- An order's number, an asin, or nothing.
  about      VARCHAR(40) NOT NULL,
  is_from_seller BOOLEAN NOT NULL,
  text       VARCHAR(4000) NOT NULL,
  -- By whom it is for; a seller whom nobody owns has read everything.
  is_read    BOOLEAN NOT NULL,
  sent_at    TIMESTAMP(3) WITH TIME ZONE NOT NULL
);
CREATE INDEX letter_by_person ON letter (person_id, seller_id, about, id);

-- What was looked at, once each.
CREATE TABLE looked (
  person_id  BIGINT NOT NULL,
  product_id BIGINT NOT NULL,
  looked_at  TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  -- Grows with each look: what was looked at last is told also while the clock stands still.
  turn       BIGINT NOT NULL,
  PRIMARY KEY (person_id, product_id)
);

-- What somebody removed from what they looked at, once each; it may have been looked at again since.
CREATE TABLE forgotten (
  person_id  BIGINT NOT NULL,
  product_id BIGINT NOT NULL,
  PRIMARY KEY (person_id, product_id)
);

-- The street of small shops: what only its skin has. Its goods are products with a listing, its hearts are list items.

-- What a shop says at its door; a shop without a row says nothing.
CREATE TABLE announcement (
  seller_id BIGINT PRIMARY KEY,
  text      VARCHAR(1000) NOT NULL
);

-- Who follows which shop.
CREATE TABLE follow (
  person_id BIGINT NOT NULL,
  seller_id BIGINT NOT NULL,
  begun_at  TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (person_id, seller_id)
);
CREATE INDEX follow_by_seller ON follow (seller_id, person_id);

-- A search of the street that somebody wants to come back to, once each.
CREATE TABLE saved_search (
  id        BIGINT PRIMARY KEY,
  person_id BIGINT NOT NULL,
  name      VARCHAR(200) NOT NULL,
  -- The address of its results.
  path      VARCHAR(800) NOT NULL,
  saved_at  TIMESTAMP(3) WITH TIME ZONE NOT NULL
);
CREATE INDEX saved_search_by_person ON saved_search (person_id, id);

-- Buying in the street: what the marketplace has no place for

-- What a buyer says to one shop about all they have of it in the basket. Nothing said, no row.
CREATE TABLE basket_shop (
  id         BIGINT PRIMARY KEY,
  person_id  BIGINT,
  browser    VARCHAR(60) NOT NULL,
  seller_id  BIGINT NOT NULL REFERENCES seller (id),
  note       VARCHAR(500) NOT NULL,
  -- Of a coupon of that shop; empty without one.
  code       VARCHAR(40) NOT NULL,
  is_gift    BOOLEAN NOT NULL,
  gift_note  VARCHAR(500) NOT NULL,
  -- At the price of the shop, which is looked up whenever it is needed.
  is_wrapped BOOLEAN DEFAULT FALSE NOT NULL
);
CREATE INDEX basket_shop_by_person ON basket_shop (person_id, browser, seller_id);

-- A checkout of that basket under way: what was chosen so far. Guests have no address book and no wallet, so what they
-- wrote stands here.
CREATE TABLE shop_checkout (
  id         BIGINT PRIMARY KEY,
  person_id  BIGINT,
  browser    VARCHAR(60) NOT NULL,
  -- The only line that is bought, when it is bought without the basket.
  offer_id   BIGINT,
  quantity   INT NOT NULL,
  personal   VARCHAR(1000) NOT NULL,
  -- Where a guest is written to; empty until then.
  email      VARCHAR(200) NOT NULL,
  -- Of the address book; null when it was written for this order only, or not yet.
  address_id BIGINT,
  name       VARCHAR(100) NOT NULL,
  line_one   VARCHAR(120) NOT NULL,
  line_two   VARCHAR(120) NOT NULL,
  city       VARCHAR(80) NOT NULL,
  state      VARCHAR(40) NOT NULL,
  zip        VARCHAR(20) NOT NULL,
  speed      VARCHAR(10) NOT NULL,
  uses_balance BOOLEAN NOT NULL,
  -- Of the wallet; null for a guest's card, whose last digits stand here.
  card_id    BIGINT,
  network    VARCHAR(40) NOT NULL,
  last       VARCHAR(4) NOT NULL,
  holder     VARCHAR(100) NOT NULL,
  ends_on    DATE,
  -- Whether something is given to the street's charity on top.
  donates    BOOLEAN DEFAULT FALSE NOT NULL,
  -- The first purchase that came of it: the same form sent again finds it.
  purchase   BIGINT,
  begun_at   TIMESTAMP(3) WITH TIME ZONE NOT NULL
);
CREATE INDEX shop_checkout_by_person ON shop_checkout (person_id, browser, id);

-- What only purchases from small shops have.
CREATE TABLE shop_purchase (
  purchase_id BIGINT PRIMARY KEY,
  -- The purchase that was placed first in the same checkout: one for each shop, so there may be several.
  first_id    BIGINT NOT NULL,
  -- Of a guest; empty for who was signed in.
  email       VARCHAR(200) NOT NULL,
  note        VARCHAR(500) NOT NULL,
  is_gift     BOOLEAN NOT NULL
);
CREATE INDEX shop_purchase_by_first ON shop_purchase (first_id, purchase_id);
