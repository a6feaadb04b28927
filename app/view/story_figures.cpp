#include "app/view/story_figures.hpp"

#include "app/view/figure_rows.hpp"
#include "sim/model/policy.hpp"
#include "sim/report/money_words.hpp"

#include <algorithm>
#include <charconv>

namespace app {

namespace {

using Source = FigureSource;
using Needs = FigureNeeds;

FigureRow const *find_row(std::string_view key)
{
    auto const all = figure_rows();
    auto const found = std::ranges::find(all, key, &FigureRow::key);
    return found == all.end() ? nullptr : &*found;
}

bool can_answer(Source const &source, Needs needs)
{
    bool const physics = source.results.demand.has_physics();
    switch (needs) {
    case Needs::nothing:
        return true;
    case Needs::grid:
        return !source.results.grid.zones.empty();
    case Needs::supply:
        return physics;
    case Needs::air:
        return !source.results.impact.bills.empty();
    case Needs::works:
    case Needs::draws:
        break;
    }
    return physics && !source.dataset.crew_types.empty();
}

/// `money`, `government` or a payer, and the year behind the point.
std::optional<StoryFigure> payer_figure(std::string_view key, Source const &source)
{
    std::size_t const point = std::min(key.find('.'), key.size());
    std::string_view const who = key.substr(0, point);
    std::optional<int> year;
    if (point < key.size()) {
        int number = 0;
        char const *const end = key.data() + key.size();
        auto const read = std::from_chars(key.data() + point + 1, end, number);
        if (read.ec != std::errc{} || read.ptr != end) {
            return std::nullopt;
        }
        year = number;
    }
    sim::MoneySummary const &all = source.results.money;
    sim::TextArg const of_year{"year", year ? std::to_string(*year) : ""};
    if (who == "money") {
        return year ? money_figure(all.published_total(*year),
                                   sim::text("money needed in {year}", {of_year}))
                    : money_figure(all.published_total(), sim::text("money needed in all years"));
    }
    if (who == "government") {
        return year ? money_figure(all.government(*year),
                                   sim::text("public money needed in {year}", {of_year}))
                    : money_figure(all.government(), sim::text("public money needed in all years"));
    }
    for (sim::Payer const payer : sim::all_payers) {
        if (who == sim::key_of(payer)) {
            sim::Text const name = sim::report::payer_name(payer);
            sim::TextArg const payer_name{"payer", sim::render(sim::Language::zh, name),
                                          sim::render(sim::Language::en, name)};
            return year
                       ? money_figure(all.of(payer, *year),
                                      sim::text("{payer}, {year}", {payer_name, of_year}))
                       : money_figure(all.of(payer), sim::text("{payer}, all years", {payer_name}));
        }
    }
    return std::nullopt;
}

void add_money_keys(std::vector<std::string> &keys, Source const &source)
{
    std::vector<std::string> who{"money", "government"};
    for (sim::Payer const payer : sim::all_payers) {
        if (source.results.money.of(payer).fen() != 0) {
            who.emplace_back(sim::key_of(payer));
        }
    }
    for (std::string const &one : who) {
        keys.push_back(one);
        for (auto const &[year, amounts] : source.results.money.by_year) {
            keys.push_back(one + "." + std::to_string(year));
        }
    }
}

} // namespace

std::optional<StoryFigure> story_figure(std::string_view key, FigureSource const &source)
{
    if (FigureRow const *const row = find_row(key)) {
        StoryFigure figure = row->make(source);
        if (!can_answer(source, row->needs)) {
            figure.value.reset();
            figure.alarming = false;
        }
        return figure;
    }
    return payer_figure(key, source);
}

std::vector<std::string> figure_keys(FigureSource const &source)
{
    std::vector<std::string> keys;
    for (FigureRow const &row : figure_rows()) {
        if (can_answer(source, row.needs)) {
            keys.emplace_back(row.key);
        }
    }
    add_money_keys(keys, source);
    return keys;
}

bool needs_works(std::string_view key)
{
    FigureRow const *const row = find_row(key);
    return row != nullptr && (row->needs == Needs::works || row->needs == Needs::draws);
}

bool needs_draws(std::string_view key)
{
    FigureRow const *const row = find_row(key);
    return row != nullptr && row->needs == Needs::draws;
}

} // namespace app
