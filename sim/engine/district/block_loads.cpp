#include "sim/engine/district/block_loads.hpp"

#include "sim/engine/district/hash.hpp"

#include <numeric>

namespace sim::district {

namespace {

bool in_street(Facts const &facts, UnitFact const &unit)
{
    return facts.jurisdictions[unit.jurisdiction].kind == "street";
}

/// How many people of the streets live in each unit, relative to the others; 0 in the towns.
std::vector<double> street_weights(Facts const &facts)
{
    std::vector<double> sum(facts.jurisdictions.size(), 0.0);
    std::vector<double> weight;
    for (UnitFact const &unit : facts.units) {
        double const u = fraction(Purpose::background, {std::stoll(unit.code)});
        weight.push_back(in_street(facts, unit) ? 0.7 + 0.6 * u : 0.0);
        sum[unit.jurisdiction] += weight.back();
    }
    for (std::size_t i = 0; i < weight.size(); ++i) {
        std::size_t const j = facts.units[i].jurisdiction;
        weight[i] *= weight[i] > 0 ? facts.jurisdictions[j].population_2000 / sum[j] : 0.0;
    }
    return weight;
}

/// Homes outside the programme, by block.
std::vector<double> other_households(Facts const &facts, std::vector<Block> const &blocks)
{
    std::vector<double> homes;
    double left = facts.parameters.at("district_households");
    for (Block const &block : blocks) {
        bool const street = in_street(facts, facts.units[block.unit]);
        homes.push_back(street ? 0.0
                               : block.households *
                                     facts.parameters.at("other_households_per_programme_home"));
        left -= block.households + homes.back();
    }
    std::vector<double> const weight = street_weights(facts);
    double const sum = std::accumulate(weight.begin(), weight.end(), 0.0);
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        homes[i] += left * weight[i] / sum;
    }
    return homes;
}

} // namespace

std::vector<BlockLoad> block_loads(Facts const &facts, std::vector<Block> const &blocks)
{
    auto value = [&](char const *key) { return facts.parameters.at(key); };
    std::vector<double> const others = other_households(facts, blocks);
    std::vector<BlockLoad> loads;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        bool const community = facts.units[blocks[i].unit].kind == "community";
        double const shops = value(community ? "shops_factor_community" : "shops_factor_village");
        bool const electric = blocks[i].route == Route::solar_electric;
        loads.push_back(
            {blocks[i].households * value("base_kw_per_household"),
             others[i] * value("other_kw_per_household") * shops,
             electric ? blocks[i].households * value("new_energy_kw_per_household") : 0.0});
    }
    return loads;
}

} // namespace sim::district
