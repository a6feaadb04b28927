#include "sim/report/works_month_rows.hpp"

#include "sim/report/physics_columns.hpp"

#include <algorithm>

namespace sim::report {

namespace {

constexpr int december = 12;

Day day_before(int month)
{
    return *day_number(month / 100, month % 100 * 100 + 1) - 1;
}

std::size_t column_of(Payer payer)
{
    switch (payer) {
    case Payer::upper_grant:
    case Payer::city:
        return 0;
    case Payer::district:
        return 1;
    case Payer::resident:
        return 2;
    case Payer::gas_company:
    case Payer::heat_company:
    case Payer::grid_company:
        return 3;
    case Payer::other:
        break;
    }
    return 4;
}

bool is_idle(DatedWorks const &works, Place place, int month)
{
    MonthRow const row = month_row(works, place, month);
    return row.connected == 0 && row.paid == PaidBy{} &&
           row.begun == works.begun_by({place, {}}, day_before(month)) &&
           row.accepted_so_far == works.accepted_by({place, {}}, day_before(month));
}

} // namespace

PaidBy paid_by(MonthMoney::mapped_type const &amounts)
{
    PaidBy paid;
    for (Payer const payer : all_payers) {
        paid[column_of(payer)] += amounts[static_cast<std::size_t>(payer)];
    }
    return paid;
}

MonthRow month_row(DatedWorks const &works, Place place, int month)
{
    WorksPart const all{place, {}};
    Day const last = last_day_of(month);
    Day const before = day_before(month);
    MonthRow row;
    row.begun = works.begun_by(all, last);
    row.connected_so_far = works.connected_by(all, last);
    row.connected = row.connected_so_far - works.connected_by(all, before);
    row.accepted_so_far = works.accepted_by(all, last);
    for (std::size_t c = 0; c < row.by_category.size(); ++c) {
        WorksPart const part{place, table_categories[c]};
        row.by_category[c] = works.connected_by(part, last) - works.connected_by(part, before);
    }
    if (MonthMoney const *const money = works.money(place)) {
        row.has_money = true;
        auto const found = money->find(month);
        row.paid = found == money->end() ? PaidBy{} : paid_by(found->second);
    }
    return row;
}

std::vector<int> busy_months(DatedWorks const &works, Place place)
{
    std::vector<int> months = works.months();
    std::erase_if(months, [&](int month) { return is_idle(works, place, month); });
    return months;
}

MonthColumns month_columns(DatedWorks const &works, int first_year)
{
    MonthColumns columns;
    for (int const month : busy_months(works, std::nullopt)) {
        int const year = month / 100;
        if (year <= first_year) {
            int at = columns.months.empty() ? month : next_month(columns.months.back());
            for (; at <= month; at = next_month(at)) {
                columns.months.push_back(at);
            }
        } else if (columns.years.empty() || columns.years.back() != year) {
            columns.years.push_back(year);
        }
    }
    while (!columns.months.empty() && columns.months.back() % 100 != december) {
        columns.months.push_back(columns.months.back() + 1);
    }
    return columns;
}

std::vector<Place> places_of(Dataset const &dataset)
{
    std::vector<Place> order;
    for (JurisdictionKind const kind : {JurisdictionKind::town, JurisdictionKind::street}) {
        for (std::uint32_t j = 0; j < dataset.jurisdictions.size(); ++j) {
            if (dataset.jurisdictions[j].kind == kind) {
                order.emplace_back(JurisdictionId{j});
            }
        }
    }
    order.emplace_back(std::nullopt);
    return order;
}

TableCell place_cell(Dataset const &dataset, Place place)
{
    return place ? named_cell(dataset.jurisdiction(*place)) : TableCell{text("Total")};
}

TableCell share_cell(int part, int whole)
{
    return whole == 0 ? TableCell{} : TableCell{100.0 * part / whole};
}

} // namespace sim::report
