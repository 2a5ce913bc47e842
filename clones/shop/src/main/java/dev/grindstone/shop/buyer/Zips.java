package dev.grindstone.shop.buyer;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the first three digits of a ZIP code tell: the state, and for large towns the town. */
public final class Zips {
    /** First and last prefix of each part of the country that parcels go to. */
    private static final String STATES = "005-005 NY,010-027 MA,028-029 RI,030-038 NH,039-049 ME,050-054 VT,055-055 MA,"
            + "056-059 VT,060-069 CT,070-089 NJ,100-149 NY,150-196 PA,197-199 DE,200-200 DC,201-201 VA,202-205 DC,"
            + "206-219 MD,220-246 VA,247-268 WV,270-289 NC,290-299 SC,300-319 GA,320-339 FL,341-342 FL,344-344 FL,"
            + "346-347 FL,349-349 FL,350-352 AL,354-369 AL,370-385 TN,386-397 MS,398-399 GA,400-427 KY,430-459 OH,"
            + "460-479 IN,480-499 MI,500-528 IA,530-549 WI,550-567 MN,569-569 DC,570-577 SD,580-588 ND,590-599 MT,"
            + "600-620 IL,622-629 IL,630-658 MO,660-679 KS,680-693 NE,700-714 LA,716-729 AR,730-731 OK,733-733 TX,"
            + "734-749 OK,750-799 TX,800-816 CO,820-831 WY,832-838 ID,840-847 UT,850-865 AZ,870-884 NM,885-885 TX,"
            + "889-898 NV,900-961 CA,967-968 HI,970-979 OR,980-994 WA,995-999 AK";
    /** Where people live whom no carrier of ours reaches. */
    private static final String BEYOND = "006-007 Puerto Rico,008-008 the U.S. Virgin Islands,009-009 Puerto Rico,"
            + "090-098 military addresses,340-340 military addresses,962-966 military addresses,969-969 Guam";

    private static final String TOWNS = "021 Boston,022 Boston,029 Providence,041 Portland,061 Hartford,071 Newark,"
            + "100 New York,101 New York,102 New York,104 Bronx,112 Brooklyn,152 Pittsburgh,191 Philadelphia,"
            + "200 Washington,202 Washington,203 Washington,204 Washington,205 Washington,212 Baltimore,232 Richmond,"
            + "276 Raleigh,282 Charlotte,303 Atlanta,322 Jacksonville,328 Orlando,331 Miami,336 Tampa,372 Nashville,"
            + "381 Memphis,402 Louisville,432 Columbus,441 Cleveland,452 Cincinnati,462 Indianapolis,482 Detroit,"
            + "532 Milwaukee,554 Minneapolis,606 Chicago,631 Saint Louis,641 Kansas City,681 Omaha,701 New Orleans,"
            + "731 Oklahoma City,752 Dallas,770 Houston,782 San Antonio,787 Austin,802 Denver,837 Boise,"
            + "841 Salt Lake City,850 Phoenix,857 Tucson,871 Albuquerque,891 Las Vegas,900 Los Angeles,921 San Diego,"
            + "941 San Francisco,951 San Jose,958 Sacramento,968 Honolulu,972 Portland,981 Seattle,995 Anchorage";

    private static final Map<String, String> STATE = ranges(STATES);
    private static final Map<String, String> ELSEWHERE = ranges(BEYOND);
    private static final Map<String, String> TOWN = ranges(TOWNS.replaceAll("(\\d{3}) ", "$1-$1 "));

    private Zips() {}

    private static Map<String, String> ranges(String text) {
        Map<String, String> all = new HashMap<>();
        for (String range : text.split(",", -1)) {
            int last = Integer.parseInt(range.substring(4, 7));
            for (int prefix = Integer.parseInt(range.substring(0, 3)); prefix <= last; prefix++) {
                all.put(String.format("%03d", prefix), range.substring(8));
            }
        }
        return all;
    }

    /** Why nothing can be delivered to a code; empty when it can. */
    public static Optional<String> problem(String zip) {
        if (!zip.matches("\\d{5}(-\\d{4})?")) {
            return Optional.of("Please enter a valid US ZIP code: five digits, such as 97205.");
        }
        String elsewhere = ELSEWHERE.get(zip.substring(0, 3));
        if (elsewhere != null) {
            return Optional.of("We do not deliver to " + elsewhere
                    + ". Our carriers go to the fifty states and the District of Columbia.");
        }
        return STATE.containsKey(zip.substring(0, 3))
                ? Optional.empty()
                : Optional.of("There is no place with the ZIP code " + zip + ". Please check it and enter it again.");
    }

    /** The letters of the state it is in; empty when that is not known. */
    static String state(String zip) {
        return zip.length() < 3 ? "" : STATE.getOrDefault(zip.substring(0, 3), "");
    }

    /** The town it is in, or the name of the state where the town is small. */
    static String town(String zip) {
        return TOWN.getOrDefault(zip.substring(0, 3), States.all().getOrDefault(state(zip), ""));
    }
}
