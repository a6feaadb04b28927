#include "sim/engine/doctor/doctor.hpp"

#include "sim/engine/doctor/checks.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

namespace sim {

DoctorKinds const &doctor_kinds()
{
    static DoctorKinds const all = [] {
        DoctorKinds kinds;
        for (auto *const part :
             {checkup::text_kinds, checkup::border_kinds, checkup::place_kinds,
              checkup::block_kinds, checkup::zone_kinds, checkup::feeder_kinds, checkup::main_kinds,
              checkup::date_kinds, checkup::price_kinds, checkup::return_kinds}) {
            DoctorKinds more = part();
            kinds.insert(kinds.end(), more.begin(), more.end());
        }
        return kinds;
    }();
    return all;
}

DoctorReport doctor(Dataset const &dataset, Scenario const &scenario, Diagnostics const &given)
{
    checkup::Report report{dataset, scenario};
    for (auto *const check :
         {checkup::check_texts, checkup::check_borders, checkup::check_places,
          checkup::check_blocks, checkup::check_zones, checkup::check_feeders, checkup::check_mains,
          checkup::check_dates, checkup::check_prices, checkup::check_returns}) {
        check(report);
    }
    return report.take(checkup::with_fixes(report, given));
}

namespace {

using Cells = std::set<std::string>;

/// What a fix writes to, a word for each cell.
Cells cells_of(DataChange const &change)
{
    Cells cells;
    for (RowEdit const &edit : change.rows) {
        std::string const row = edit.layer + '\n' + edit.key + '\n';
        for (auto const &[field, value] : edit.fields) {
            cells.insert(row + field);
        }
        if (edit.fields.empty()) {
            cells.insert(row); // its shape, or the whole row
        }
    }
    return cells;
}

} // namespace

DataChange fixes_of(DoctorReport const &report, std::string_view code, std::string_view feature)
{
    DataChange all;
    Cells taken;
    for (DoctorFinding const &finding : report.findings) {
        bool const wanted = finding.fix && finding.diagnostic.code == code &&
                            (feature.empty() || finding.diagnostic.where.feature == feature);
        Cells own = wanted ? cells_of(*finding.fix) : Cells{};
        bool const is_free = std::ranges::none_of(
            own, [&](std::string const &cell) { return taken.contains(cell); });
        if (wanted && is_free) {
            all.rows.insert(all.rows.end(), finding.fix->rows.begin(), finding.fix->rows.end());
            taken.merge(own);
        }
    }
    return all;
}

} // namespace sim
