package dev.grindstone.shop.basket;

import static dev.grindstone.shop.db.Tables.BASKET_LINE;
import static dev.grindstone.shop.db.Tables.LIST;
import static dev.grindstone.shop.db.Tables.LIST_ITEM;

import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.World;
import dev.grindstone.shop.catalog.Ware;
import dev.grindstone.shop.catalog.Wares;
import dev.grindstone.shop.db.tables.records.BasketLineRecord;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** What is done to a basket: by commands for a person, and by pages also for somebody who is not signed in. */
public final class Contents {
    private static final int MOST_LINES = 200;

    private final World world;
    private final DSLContext db;
    private final Owner owner;
    private final Wares wares;

    /** The basket of an owner. */
    public Contents(World world, Owner owner) {
        this.world = world;
        this.db = world.db("shop");
        this.owner = owner;
        this.wares = new Wares(db, world.now());
    }

    /** Puts something in, onto what there is of the same; the result is the line's number. */
    public Long add(Args args) {
        Ware ware = ware(args);
        int quantity = quantity(args.has("quantity") ? args.number("quantity") : 1);
        String personal = args.text("personal", "").strip();
        int weeks = args.has("weeks") ? (int) args.number("weeks") : 0;
        check(quantity > 0, "Choose how many you want: at least one");
        check(weeks == 0 || ware.kind().againOff() > 0, "This cannot be sent again and again: buy it once");
        checkPersonal(ware, personal);
        Long registry = args.has("registry") ? registry(args.text("registry"), ware) : null;
        Optional<BasketLineRecord> same = same(ware.sold().offer(), personal, weeks, registry);
        int before = same.filter(line -> !line.getIsSaved())
                .map(BasketLineRecord::getQuantity)
                .orElse(0);
        int lying = lying(ware.sold().offer());
        Limit.of(ware).check(lying + quantity, lying);
        if (same.isPresent()) {
            BasketLineRecord line = same.get();
            line.setQuantity(before + quantity);
            line.setIsSaved(false);
            line.setIsChosen(true);
            line.setIsGift(line.getIsGift() || args.flag("gift", false));
            line.setSeenPrice(ware.price(weeks));
            line.setAddedAt(world.now());
            line.store();
            return line.getId();
        }
        check(
                db.fetchCount(BASKET_LINE, owner.lines()) < MOST_LINES,
                "A basket holds " + MOST_LINES + " different things at most: take something out first");
        long id = world.nextId();
        db.insertInto(BASKET_LINE)
                .set(BASKET_LINE.ID, id)
                .set(BASKET_LINE.PERSON_ID, owner.person())
                .set(BASKET_LINE.BROWSER, owner.browser())
                .set(BASKET_LINE.SKIN, ware.isListing() ? Owner.SHOPS : Owner.MARKET)
                .set(BASKET_LINE.OFFER_ID, ware.sold().offer())
                .set(BASKET_LINE.QUANTITY, quantity)
                .set(BASKET_LINE.PERSONAL, personal)
                .set(BASKET_LINE.IS_SAVED, false)
                .set(BASKET_LINE.IS_CHOSEN, true)
                .set(BASKET_LINE.IS_GIFT, args.flag("gift", false))
                .set(BASKET_LINE.WEEKS, weeks)
                .set(BASKET_LINE.SEEN_PRICE, ware.price(weeks))
                .set(BASKET_LINE.ADDED_AT, world.now())
                .set(BASKET_LINE.REGISTRY_ID, registry)
                .execute();
        return id;
    }

    /** A registry that the owner of the basket may see, and that has this on it. */
    private Long registry(String handle, Ware ware) {
        return db.select(LIST.ID)
                .from(LIST)
                .join(LIST_ITEM)
                .on(LIST_ITEM.LIST_ID.eq(LIST.ID).and(LIST_ITEM.VARIANT_ID.eq(ware.variant())))
                .where(LIST.HANDLE.eq(handle).and(LIST.KIND.in("wedding", "baby")))
                .and(LIST.IS_PUBLIC.isTrue().or(LIST.PERSON_ID.eq(owner.person() == null ? -1 : owner.person())))
                .limit(1)
                .fetchOptional(LIST.ID)
                .orElseThrow(() -> new IllegalArgumentException("This is on no registry '" + handle
                        + "' any more: buy it from the registry's page, or for yourself"));
    }

    /** Says how many; none takes the line out. */
    public void setQuantity(Args args) {
        BasketLineRecord line = line(args);
        int quantity = quantity(args.number("quantity"));
        if (quantity == 0) {
            line.delete();
            return;
        }
        int lying = lying(line.getOfferId());
        Limit.of(wares.byOffer(line.getOfferId()).orElseThrow()).check(lying - line.getQuantity() + quantity, lying);
        line.setQuantity(quantity);
        line.store();
    }

    /** Says what is to be written on it; the same of the same thing becomes one line. */
    public void personalize(Args args) {
        BasketLineRecord line = line(args);
        String personal = args.text("personal").strip();
        checkPersonal(wares.byOffer(line.getOfferId()).orElseThrow(), personal);
        Optional<BasketLineRecord> same = same(line.getOfferId(), personal, line.getWeeks(), line.getRegistryId())
                .filter(other -> !other.getId().equals(line.getId())
                        && other.getIsSaved().equals(line.getIsSaved()));
        if (same.isPresent()) {
            // Both lines were let in by the limit already, which counts what lies in all lines of an offer at the
            // checkout.
            line.setQuantity(line.getQuantity() + same.get().getQuantity());
            same.get().delete();
        }
        line.setPersonal(personal);
        line.store();
    }

    private static void checkPersonal(Ware ware, String personal) {
        int most = ware.limits().personal();
        check(personal.isEmpty() || most > 0, "Nothing can be written on this");
        check(
                personal.length() <= most,
                "What is written on it may have " + most + " characters; this has " + personal.length());
        check(
                !personal.isEmpty() || !ware.limits().isPersonalRequired(),
                "Say what is to be written on it before you add it");
    }

    /** Takes a line out. */
    public void remove(Args args) {
        line(args).delete();
    }

    /** Puts a line away for later. */
    public void save(Args args) {
        BasketLineRecord line = line(args);
        line.setIsSaved(true);
        line.store();
    }

    /** Puts what was saved for later in again, as far as there is any. */
    public void bringBack(Args args) {
        BasketLineRecord line = line(args);
        Ware ware = wares.byOffer(line.getOfferId()).orElseThrow();
        check(!ware.isGone(), "“" + ware.looks().title() + "” is currently unavailable: it stays saved for later");
        line.setIsSaved(false);
        line.setIsChosen(true);
        line.setQuantity(Math.min(line.getQuantity(), ware.most()));
        line.setAddedAt(world.now());
        line.store();
    }

    /** Says whether a line is bought at the next checkout. */
    public void choose(Args args) {
        BasketLineRecord line = line(args);
        line.setIsChosen(args.flag("chosen", true));
        line.store();
    }

    /** All lines at once. */
    public void chooseAll(boolean chosen) {
        db.update(BASKET_LINE)
                .set(BASKET_LINE.IS_CHOSEN, chosen)
                .where(owner.lines(Owner.MARKET))
                .and(BASKET_LINE.IS_SAVED.isFalse())
                .and(BASKET_LINE.IS_CHOSEN.ne(chosen))
                .execute();
    }

    /** Says whether a line is a gift. */
    public void markAsGift(Args args) {
        BasketLineRecord line = line(args);
        line.setIsGift(args.flag("gift", true));
        line.store();
    }

    /** Takes over what somebody put in before they signed in; of the same thing as many as can be had. */
    public void takeOver(Owner guest) {
        new ShopParts(world, owner).takeOver(guest);
        List<BasketLineRecord> lines = db.selectFrom(BASKET_LINE)
                .where(guest.lines())
                .orderBy(BASKET_LINE.ID)
                .fetch();
        for (BasketLineRecord line : lines) {
            Optional<BasketLineRecord> same =
                    same(line.getOfferId(), line.getPersonal(), line.getWeeks(), line.getRegistryId());
            if (same.isPresent()) {
                BasketLineRecord own = same.get();
                int most = wares.byOffer(line.getOfferId()).orElseThrow().most();
                int before = own.getIsSaved() ? 0 : own.getQuantity();
                own.setQuantity(Math.max(own.getQuantity(), Math.min(before + line.getQuantity(), most)));
                own.setIsSaved(own.getIsSaved() && line.getIsSaved());
                own.store();
                line.delete();
            } else {
                line.setPersonId(owner.person());
                line.setBrowser("");
                line.store();
            }
        }
    }

    /** How many of an offer lie there in all lines, which may differ in what is written on them. */
    private int lying(long offer) {
        return db
                .select(BASKET_LINE.QUANTITY)
                .from(BASKET_LINE)
                .where(owner.lines())
                .and(BASKET_LINE.OFFER_ID.eq(offer))
                .and(BASKET_LINE.IS_SAVED.isFalse())
                .fetch(BASKET_LINE.QUANTITY)
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private Optional<BasketLineRecord> same(long offer, String personal, int weeks, @Nullable Long registry) {
        return db.selectFrom(BASKET_LINE)
                .where(owner.lines())
                .and(BASKET_LINE.OFFER_ID.eq(offer))
                .and(BASKET_LINE.PERSONAL.eq(personal))
                .and(BASKET_LINE.WEEKS.eq(weeks))
                .and(registry == null ? BASKET_LINE.REGISTRY_ID.isNull() : BASKET_LINE.REGISTRY_ID.eq(registry))
                .orderBy(BASKET_LINE.IS_SAVED, BASKET_LINE.ID)
                .limit(1)
                .fetchOptional();
    }

    /** The line that is meant, by its number or by what lies there. */
    private BasketLineRecord line(Args args) {
        var which = args.has("line")
                ? BASKET_LINE.ID.eq(args.number("line"))
                : BASKET_LINE.OFFER_ID.eq(ware(args).sold().offer());
        return db.selectFrom(BASKET_LINE)
                .where(owner.lines())
                .and(which)
                .orderBy(BASKET_LINE.ID)
                .limit(1)
                .fetchOptional()
                .orElseThrow(() -> new IllegalArgumentException(
                        "That is not in the basket any more: another page may have taken it out"));
    }

    private Ware ware(Args args) {
        return args.has("offer")
                ? wares.byOffer(args.number("offer"))
                        .orElseThrow(() -> new IllegalArgumentException(
                                "There is no offer " + args.text("offer") + ": look at the product's page"))
                : wares.byAsin(args.text("asin"))
                        .orElseThrow(() -> new IllegalArgumentException(
                                "There is no product " + args.text("asin") + ": search for it"));
    }

    private static int quantity(long quantity) {
        check(quantity >= 0 && quantity <= 999, "A quantity is a whole number from 0 to 999, not " + quantity);
        return (int) quantity;
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
