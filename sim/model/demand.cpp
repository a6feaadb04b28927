#include "sim/model/demand.hpp"

#include <algorithm>

namespace sim {

namespace {

bool same(std::shared_ptr<ProfileSet const> const &a, std::shared_ptr<ProfileSet const> const &b)
{
    if (a == b) {
        return true;
    }
    return a && b && a->weather == b->weather &&
           std::ranges::equal(a->profiles, b->profiles,
                              [](auto const &x, auto const &y) { return x == y || *x == *y; });
}

} // namespace

bool operator==(Demand const &a, Demand const &b)
{
    return same(a.set, b.set) && a.profile == b.profile && a.heat_kwh == b.heat_kwh &&
           a.heat_design_kw == b.heat_design_kw && a.electricity_kwh == b.electricity_kwh &&
           a.gas_m3 == b.gas_m3 && a.network_heat_gj == b.network_heat_gj &&
           a.solar_kwh == b.solar_kwh && a.unmet_kwh == b.unmet_kwh && a.coal_t == b.coal_t;
}

} // namespace sim
