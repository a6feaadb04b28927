#include "sim/engine/impact/emission_factors.hpp"

namespace sim {

namespace {

constexpr double t_per_kg = 1e-3;
constexpr double t_per_g = 1e-6;
constexpr double highest_factor = 1e4;

class FactorReader
{
public:
    FactorReader(Values const &values, FactorSet set) : m_values{values}, m_set{set} {}

    double at(char const *name)
    {
        if (m_set == FactorSet::official) {
            std::string const key = std::string{"emission.official."} + name;
            if (m_values.find(key)) {
                return m_values.at(key, 0.0, highest_factor);
            }
            m_missing.push_back(key);
        }
        return m_values.at(std::string{"emission.measured."} + name, 0.0, highest_factor);
    }

    std::vector<std::string> missing() { return std::move(m_missing); }

private:
    Values const &m_values;
    FactorSet m_set;
    std::vector<std::string> m_missing;
};

} // namespace

bool has_emission_factors(Values const &values)
{
    return values.find("emission.measured.coal_co2_t_per_t").has_value();
}

EmissionFactors emission_factors(Values const &values, FactorSet set)
{
    FactorReader read{values, set};
    EmissionFactors factors;
    factors.coal_per_t = {read.at("coal_co2_t_per_t"), read.at("coal_so2_kg_per_t") * t_per_kg,
                          read.at("coal_nox_kg_per_t") * t_per_kg,
                          read.at("coal_pm25_kg_per_t") * t_per_kg};
    factors.gas_per_m3 = {
        read.at("gas_co2_kg_per_m3") * t_per_kg, read.at("gas_so2_g_per_m3") * t_per_g,
        read.at("gas_nox_g_per_m3") * t_per_g, read.at("gas_pm25_g_per_m3") * t_per_g};
    // Stack factors are per kWh of thermal power; the mix has wind and sun in it.
    double const thermal = values.at("emission.grid_thermal_share", 0.0, 1.0) * t_per_g;
    factors.grid_per_kwh = {
        read.at("grid_co2_kg_per_kwh") * t_per_kg, read.at("grid_so2_g_per_kwh") * thermal,
        read.at("grid_nox_g_per_kwh") * thermal, read.at("grid_pm25_g_per_kwh") * thermal};
    factors.chp_per_gj = {read.at("chp_co2_t_per_gj"), read.at("chp_so2_g_per_gj") * t_per_g,
                          read.at("chp_nox_g_per_gj") * t_per_g,
                          read.at("chp_pm25_g_per_gj") * t_per_g};
    factors.from_measured = read.missing();
    return factors;
}

void add_emissions(Emissions &sum, Pollutants const &per_unit, double amount)
{
    sum.co2_t += per_unit.co2_t * amount;
    sum.so2_t += per_unit.so2_t * amount;
    sum.nox_t += per_unit.nox_t * amount;
    sum.pm25_t += per_unit.pm25_t * amount;
}

} // namespace sim
