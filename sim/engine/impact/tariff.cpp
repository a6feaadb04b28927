#include "sim/engine/impact/tariff.hpp"

#include "sim/base/error.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace sim {

namespace {

constexpr double highest_price_yuan = 1e4;
constexpr double most_kwh = 1e6;

constexpr std::array keys{"tariff.electricity_peak_yuan_per_kwh",
                          "tariff.electricity_valley_yuan_per_kwh",
                          "tariff.electricity_flat_yuan_per_kwh",
                          "tariff.tier2_from_kwh_per_year",
                          "tariff.tier2_extra_yuan_per_kwh",
                          "tariff.tier3_from_kwh_per_year",
                          "tariff.tier3_extra_yuan_per_kwh",
                          "tariff.other_use_kwh_per_year",
                          "tariff.separate_meter",
                          "tariff.gas_yuan_per_m3",
                          "tariff.heat_yuan_per_m2_season",
                          "tariff.coal_yuan_per_t"};

/// A year's bill of the household meter.
double year_yuan(Tariff const &tariff, double kwh)
{
    return kwh * tariff.flat_yuan_per_kwh +
           std::max(0.0, kwh - tariff.tier2_from_kwh) * tariff.tier2_extra_yuan_per_kwh +
           std::max(0.0, kwh - tariff.tier3_from_kwh) *
               (tariff.tier3_extra_yuan_per_kwh - tariff.tier2_extra_yuan_per_kwh);
}

} // namespace

std::vector<std::string> missing_tariffs(Values const &values)
{
    std::vector<std::string> missing;
    for (char const *const key : keys) {
        if (!values.find(key)) {
            missing.emplace_back(key);
        }
    }
    return missing;
}

bool has_tariff(Values const &values)
{
    return missing_tariffs(values).size() < keys.size();
}

Tariff read_tariff(Values const &values)
{
    Diagnostics missing;
    for (std::string const &key : missing_tariffs(values)) {
        Diagnostic &finding = missing.emplace_back();
        finding.code = "missing_parameter";
        finding.where = {"", "parameters", key, "value"};
        finding.message = text("the parameter is missing");
    }
    if (!missing.empty()) {
        throw InputError{std::move(missing)};
    }
    auto const price = [&](char const *key) { return values.at(key, 0.0, highest_price_yuan); };
    auto const energy = [&](char const *key) { return values.at(key, 0.0, most_kwh); };
    Tariff tariff;
    tariff.peak_yuan_per_kwh = price("tariff.electricity_peak_yuan_per_kwh");
    tariff.valley_yuan_per_kwh = price("tariff.electricity_valley_yuan_per_kwh");
    tariff.flat_yuan_per_kwh = price("tariff.electricity_flat_yuan_per_kwh");
    tariff.tier2_from_kwh = energy("tariff.tier2_from_kwh_per_year");
    tariff.tier2_extra_yuan_per_kwh = price("tariff.tier2_extra_yuan_per_kwh");
    tariff.tier3_from_kwh = energy("tariff.tier3_from_kwh_per_year");
    tariff.tier3_extra_yuan_per_kwh = price("tariff.tier3_extra_yuan_per_kwh");
    tariff.other_use_kwh = energy("tariff.other_use_kwh_per_year");
    tariff.separate_meter = values.at("tariff.separate_meter", 0.0, 1.0) != 0.0;
    tariff.gas_yuan_per_m3 = price("tariff.gas_yuan_per_m3");
    tariff.heat_yuan_per_m2 = price("tariff.heat_yuan_per_m2_season");
    tariff.coal_yuan_per_t = price("tariff.coal_yuan_per_t");
    return tariff;
}

double household_meter_yuan(Tariff const &tariff, double kwh)
{
    return year_yuan(tariff, tariff.other_use_kwh + kwh) - year_yuan(tariff, tariff.other_use_kwh);
}

double heating_electricity_yuan(Tariff const &tariff, double kwh, double peak_kwh)
{
    if (!tariff.separate_meter) {
        return household_meter_yuan(tariff, kwh);
    }
    return peak_kwh * tariff.peak_yuan_per_kwh + (kwh - peak_kwh) * tariff.valley_yuan_per_kwh;
}

double energy_yuan(Tariff const &tariff, RouteFamily family, HomeUse const &use)
{
    switch (family) {
    case RouteFamily::none:
        return use.coal_t * tariff.coal_yuan_per_t;
    case RouteFamily::heat_network:
        return use.area_m2 * tariff.heat_yuan_per_m2 +
               household_meter_yuan(tariff, use.electricity_kwh);
    case RouteFamily::gas:
        return use.gas_m3 * tariff.gas_yuan_per_m3 +
               household_meter_yuan(tariff, use.electricity_kwh);
    case RouteFamily::electric:
    case RouteFamily::solar_electric:
        break;
    }
    return heating_electricity_yuan(tariff, use.electricity_kwh, use.electricity_peak_kwh);
}

} // namespace sim
