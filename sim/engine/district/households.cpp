#include "sim/engine/district/households.hpp"

#include "sim/engine/district/hash.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

namespace sim::district {

namespace {

std::int64_t number(std::string const &code)
{
    return std::stoll(code);
}

double base_weight(Facts const &facts, UnitFact const &unit)
{
    std::string const &jurisdiction = facts.jurisdictions[unit.jurisdiction].code;
    auto find = [&](std::string const &match, std::string const &code) -> double const * {
        for (WeightFact const &row : facts.weights) {
            if (row.match == match && row.code == code) {
                return &row.weight;
            }
        }
        return nullptr;
    };
    if (double const *weight = find("unit", unit.code)) {
        return *weight;
    }
    if (unit.kind == "community") {
        double const *weight = find("jurisdiction", jurisdiction);
        return weight != nullptr ? *weight : *find("community", "*");
    }
    double const *weight = find("village_class", unit.urban_class_code);
    if (weight == nullptr) {
        throw std::out_of_range{"no household weight for class " + unit.urban_class_code};
    }
    double const *cap = find("village_cap", jurisdiction);
    return cap != nullptr ? std::min(*weight, *cap) : *weight;
}

void allocate(Route route, int total, std::vector<double> const &weight, std::vector<Block> &blocks)
{
    std::vector<double> own(blocks.size(), 0.0);
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        own[i] = blocks[i].route == route ? weight[i] : 0.0;
    }
    std::vector<int> const parts = apportion(total, own);
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        blocks[i].households += parts[i];
    }
}

std::string building_class(Facts const &facts, UnitFact const &unit)
{
    double u = fraction(Purpose::building, {number(unit.code)});
    std::string last;
    for (MixFact const &mix : facts.mixes) {
        if (mix.kind == unit.kind && mix.urban_class == unit.urban_class) {
            last = mix.building_class;
            u -= mix.share;
            if (u < 0) {
                break;
            }
        }
    }
    if (last.empty()) {
        throw std::out_of_range{"no building mix for " + unit.kind + ", " + unit.urban_class};
    }
    return last;
}

double rounded(double value, double step)
{
    return std::round(value / step) * step;
}

void describe(Facts const &facts, Block &block)
{
    UnitFact const &unit = facts.units[block.unit];
    std::int64_t const code = number(unit.code);
    auto value = [&](std::string const &key) { return facts.parameters.at(key); };
    auto vary = [&](Purpose purpose, double spread) {
        return 1 + spread * (2 * fraction(purpose, {code}) - 1);
    };
    block.building_class = building_class(facts, unit);
    block.no_coal_zone = unit.urban_class == "built_up";
    block.coal_t_per_household =
        rounded(value("coal_t_per_household_" + unit.kind) * vary(Purpose::coal, 0.2), 0.1);
    block.income_yuan_per_household =
        rounded(value("income_yuan_" + unit.urban_class) * vary(Purpose::income, 0.18), 100);
    block.roof_share_usable =
        rounded(value("roof_share_" + unit.kind) * vary(Purpose::roof, 0.4), 0.01);
    if (unit.urban_class != "rural" &&
        fraction(Purpose::demolition, {code}) < value("demolition_share")) {
        // within three years of the plan
        block.demolition_year = static_cast<int>(value("plan_start_year")) + 1 +
                                static_cast<int>(3 * fraction(Purpose::demolition, {code, 1}));
    }
}

} // namespace

std::vector<double> household_weights(Facts const &facts)
{
    std::vector<double> weights;
    for (UnitFact const &unit : facts.units) {
        double const u = fraction(Purpose::weight, {number(unit.code)});
        weights.push_back(base_weight(facts, unit) * (0.7 + 0.6 * u));
    }
    return weights;
}

std::vector<int> apportion(int total, std::vector<double> const &weight)
{
    double const sum = std::accumulate(weight.begin(), weight.end(), 0.0);
    std::vector<int> parts(weight.size(), 0);
    if (sum <= 0) {
        return parts;
    }
    std::vector<double> remainder(weight.size(), 0.0);
    int given = 0;
    for (std::size_t i = 0; i < weight.size(); ++i) {
        double const exact = total * weight[i] / sum;
        parts[i] = static_cast<int>(std::floor(exact));
        remainder[i] = exact - parts[i];
        given += parts[i];
    }
    std::vector<std::size_t> order(weight.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::greater<>{}, [&](std::size_t i) { return remainder[i]; });
    for (std::size_t k = 0; given < total; ++k, ++given) {
        ++parts[order[k]];
    }
    return parts;
}

void allocate_households(Facts const &facts, std::vector<double> const &weight,
                         std::vector<Block> &blocks)
{
    auto total = [&](char const *key) { return static_cast<int>(facts.parameters.at(key)); };
    allocate(Route::chp_heat, total("chp_heat_households"), weight, blocks);
    allocate(Route::gas_wall, total("gas_households"), weight, blocks);
    allocate(Route::solar_electric, total("solar_electric_households"), weight, blocks);
    for (Block &block : blocks) {
        block.heated_floor_area_m2 =
            block.households * facts.parameters.at("floor_area_m2_per_household");
    }
}

void describe_blocks(Facts const &facts, std::vector<Block> &blocks)
{
    for (Block &block : blocks) {
        describe(facts, block);
    }
}

} // namespace sim::district
