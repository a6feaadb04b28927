#include "sim/engine/doctor/checks.hpp"
#include "sim/engine/impact/notes.hpp"
#include "sim/engine/impact/tariff.hpp"

namespace sim::checkup {

DoctorKinds price_kinds()
{
    return {{"missing_price", Severity::warning,
             text("without this price heating bills are not computed and stand as 0"),
             text("a row with this key")}};
}

void check_prices(Report &report)
{
    Values const values{report.dataset(), report.scenario()};
    bool const has_homes = !report.dataset().blocks.empty();
    if (has_homes && !has_tariff(values)) { // some alone are refused by what computes bills
        for (std::string const &key : missing_tariffs(values)) {
            report.add("missing_price", {"parameters", key, "key"});
        }
    }
}

} // namespace sim::checkup
