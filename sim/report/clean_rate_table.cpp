#include "sim/report/clean_rate_table.hpp"

#include "sim/base/fmt.hpp"
#include "sim/report/money_words.hpp"

#include <algorithm>

namespace sim::report {

namespace {

TableCell percent(std::optional<double> share)
{
    return share ? TableCell{100.0 * *share} : TableCell{};
}

std::vector<TableCell> row_of(TableCell key, Text name, standing::CleanRate const &rate,
                              bool has_returns)
{
    return {std::move(key),
            std::move(name),
            rate.heated_m2 ? TableCell{*rate.heated_m2} : TableCell{},
            rate.task_m2,
            percent(rate.before()),
            has_returns ? percent(rate.now()) : TableCell{},
            percent(rate.after_first_year()),
            percent(rate.after_plan())};
}

bool any_given(standing::CleanRates const &rates)
{
    return std::ranges::any_of(
        rates.kinds, [](standing::CleanRate const &rate) { return rate.heated_m2.has_value(); });
}

} // namespace

Table clean_rate_table(standing::CleanRates const &rates)
{
    Table table;
    table.key = "clean_rate";
    table.title = text("Clean-heating rate by kind of place");
    auto const number = ColumnKind::number;
    table.columns = {{"kind", text("Kind"), ColumnKind::words, 0},
                     {"name", text("Kind of place"), ColumnKind::words, 0},
                     {"heated_area_m2", text("All heated area, m2"), number, 0},
                     {"task_area_m2", text("Area of the scattered-coal task, m2"), number, 0},
                     {"before_percent", text("Before the plan, %"), number, 2},
                     {"now_percent", text("By the returns, %"), number, 2},
                     {"first_year_percent", text("After the plan's first year, %"), number, 2},
                     {"final_percent", text("After the plan, %"), number, 2}};
    if (!any_given(rates)) {
        return table;
    }
    for (std::size_t k = 0; k < rates.kinds.size(); ++k) {
        auto const kind = static_cast<UrbanClass>(k);
        table.rows.push_back(row_of(plain_text(standing::key_of(kind)), standing::name_of(kind),
                                    rates.kinds[k], rates.day.has_value()));
    }
    table.rows.push_back(row_of(std::monostate{}, text("Total"), rates.all, rates.day.has_value()));
    table.total_rows = 1;
    return table;
}

std::vector<Text> clean_rate_notes(Dataset const &dataset, standing::CleanRates const &rates)
{
    std::vector<Text> notes;
    if (!any_given(rates)) {
        return {text("The clean-heating rate needs the heated area of each kind of place: "
                     "parameters clean.built_up.heated_area_m2, clean.fringe..., clean.rural...")};
    }
    for (std::size_t k = 0; k < rates.kinds.size(); ++k) {
        auto const kind = static_cast<UrbanClass>(k);
        std::string const key = std::string{"clean."} + standing::key_of(kind) + ".heated_area_m2";
        if (rates.kinds[k].contradicts()) {
            notes.push_back(text("{kind}: the heated area {heated} m2 is less than that of its "
                                 "homes with scattered coal, {task} m2 ({key})",
                                 {text_arg("kind", standing::name_of(kind)),
                                  {"heated", fmt::format("{:.0f}", *rates.kinds[k].heated_m2)},
                                  {"task", fmt::format("{:.0f}", rates.kinds[k].task_m2)},
                                  {"key", key}}));
        }
        if (dataset.parameters.has(key) && dataset.parameters.at(key).confidence == "low") {
            notes.push_back(text("{kind}: the heated area is illustrative until the district has "
                                 "given it ({key})",
                                 {text_arg("kind", standing::name_of(kind)), {"key", key}}));
        }
    }
    return notes;
}

} // namespace sim::report
