#include "sim/engine/assign/options/limit_names.hpp"

namespace sim::assign {

Text budget_name(Payer payer, std::string const &year)
{
    switch (payer) {
    case Payer::upper_grant:
        return text("Upper-level grants in {year}", {{"year", year}});
    case Payer::city:
        return text("Budget of the city in {year}", {{"year", year}});
    case Payer::district:
        return text("Budget of the district in {year}", {{"year", year}});
    case Payer::resident:
        return text("Residents' own share in {year}", {{"year", year}});
    case Payer::gas_company:
        return text("Money of the gas company in {year}", {{"year", year}});
    case Payer::heat_company:
        return text("Money of the heat company in {year}", {{"year", year}});
    case Payer::grid_company:
        return text("Money of the grid company in {year}", {{"year", year}});
    case Payer::other:
        break;
    }
    return text("Other capital in {year}", {{"year", year}});
}

Text crew_name(RouteFamily family, std::string const &year)
{
    switch (family) {
    case RouteFamily::heat_network:
        return text("Crews for central heating in {year}", {{"year", year}});
    case RouteFamily::gas:
        return text("Crews for gas in {year}", {{"year", year}});
    case RouteFamily::electric:
        return text("Crews for electric heating in {year}", {{"year", year}});
    case RouteFamily::solar_electric:
        return text("Crews for solar with electricity in {year}", {{"year", year}});
    case RouteFamily::none:
        break;
    }
    return text("Crews in {year}", {{"year", year}});
}

Text family_name(RouteFamily family)
{
    switch (family) {
    case RouteFamily::heat_network:
        return text("Homes on central heating in {place}");
    case RouteFamily::gas:
        return text("Homes on gas in {place}");
    case RouteFamily::electric:
        return text("Homes on electric heating in {place}");
    case RouteFamily::solar_electric:
        return text("Homes on solar with electricity in {place}");
    case RouteFamily::none:
        break;
    }
    return text("Homes left on coal in {place}");
}

} // namespace sim::assign
