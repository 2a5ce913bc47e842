package dev.grindstone.shop;

import dev.grindstone.kit.Clone;
import dev.grindstone.kit.world.World;
import dev.grindstone.kit.world.WorldSource;
import dev.grindstone.testing.CloneContract;
import java.util.List;

class ShopContractTest extends CloneContract {
    @Override
    protected Clone cloneUnderTest() {
        return new ShopClone();
    }

    @Override
    protected WorldSource source() {
        return new SmallShop();
    }

    @Override
    protected List<String> addresses(World world) {
        String node = world.turn(open ->
                open.db("shop").fetchSingle("SELECT MIN(id) FROM shop.node").get(0, String.class));
        return List.of(
                "/",
                "/ref=nav_logo",
                "/gp/yourstore/home",
                "/gp/site-directory",
                "/s?k=stool",
                "/s/ref=nb_sb_noss?k=kettle",
                "/kettles/s?k=kettle",
                "/b?node=" + node,
                "/b/ref=nav?node=" + node,
                "/gp/browse.html?node=" + node,
                "/gp/browse.html/ref=nav?node=" + node,
                "/kitchen/b?node=" + node,
                "/suggestions?prefix=ke",
                "/images/I/arc-desk-lamp._AC_SX300_.jpg",
                "/images/credits");
    }

    @Override
    protected List<String> clicks() {
        return List.of("Go");
    }
}
