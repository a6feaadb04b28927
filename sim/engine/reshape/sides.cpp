#include "sim/engine/reshape/sides.hpp"

#include "sim/engine/reshape/share.hpp"
#include "sim/geo/measure.hpp"

#include <algorithm>
#include <limits>

namespace sim::reshape {

namespace {

double distance_to(geo::MultiPolygon const &area, geo::Point p)
{
    double nearest = std::numeric_limits<double>::infinity();
    for (geo::Polygon const &part : area) {
        nearest = std::min(nearest, geo::distance(p, part));
    }
    return nearest;
}

} // namespace

bool is_nearer(geo::Point p, geo::MultiPolygon const &area, geo::MultiPolygon const &other)
{
    bool const inside = geo::contains(area, p);
    bool const in_other = geo::contains(other, p);
    return inside != in_other ? inside : distance_to(area, p) <= distance_to(other, p);
}

std::tuple<Side, Side, bool> sides_of(Dataset const &dataset, BlockId block, geo::Cut const &cut)
{
    Side left{.area = cut.left};
    Side right{.area = cut.right};
    left.m2 = geo::area(left.area);
    right.m2 = geo::area(right.area);
    for (TransformerZone const *zone : counting_zones(dataset, block)) {
        Side &side = is_nearer(zone->place, left.area, right.area) ? left : right;
        ++side.zones;
        side.zone_homes += zone->households;
    }
    int const homes = dataset.block(block).households;
    bool const by_zones = left.zone_homes > 0 && right.zone_homes > 0;
    left.homes =
        by_zones ? left.zone_homes : static_cast<int>(first_share(homes, left.m2, right.m2));
    right.homes = homes - left.homes;
    bool const keeps_left =
        left.homes != right.homes ? left.homes > right.homes : left.m2 >= right.m2;
    return keeps_left ? std::tuple{left, right, by_zones} : std::tuple{right, left, by_zones};
}

} // namespace sim::reshape
