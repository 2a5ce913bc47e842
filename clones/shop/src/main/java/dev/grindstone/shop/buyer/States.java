package dev.grindstone.shop.buyer;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The states that parcels go to, by their letters. */
public final class States {
    private static final Map<String, String> ALL = new LinkedHashMap<>();

    static {
        Arrays.stream(("AL Alabama,AK Alaska,AZ Arizona,AR Arkansas,CA California,CO Colorado,CT Connecticut,"
                                + "DE Delaware,DC District of Columbia,FL Florida,GA Georgia,HI Hawaii,ID Idaho,IL Illinois,"
                                + "IN Indiana,IA Iowa,KS Kansas,KY Kentucky,LA Louisiana,ME Maine,MD Maryland,"
                                + "MA Massachusetts,MI Michigan,MN Minnesota,MS Mississippi,MO Missouri,MT Montana,"
                                + "NE Nebraska,NV Nevada,NH New Hampshire,NJ New Jersey,NM New Mexico,NY New York,"
                                + "NC North Carolina,ND North Dakota,OH Ohio,OK Oklahoma,OR Oregon,PA Pennsylvania,"
                                + "RI Rhode Island,SC South Carolina,SD South Dakota,TN Tennessee,TX Texas,UT Utah,"
                                + "VT Vermont,VA Virginia,WA Washington,WV West Virginia,WI Wisconsin,WY Wyoming")
                        .split(","))
                .forEach(state -> ALL.put(state.substring(0, 2), state.substring(3)));
    }

    private States() {}

    /** Names by letters, in order of the names. */
    public static Map<String, String> all() {
        return ALL;
    }

    /** The letters of a state that was written as letters or as a name. */
    public static Optional<String> letters(String written) {
        return ALL.entrySet().stream()
                .filter(state -> state.getKey().equalsIgnoreCase(written)
                        || state.getValue().equalsIgnoreCase(written))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
