#include "app/view/progress_colours.hpp"

#include "app/core/replan_answer.hpp"
#include "app/core/standing_answer.hpp"
#include "sim/model/stage_words.hpp"
#include "sim/report/standing_tables.hpp"

#include <limits>

namespace app {

namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();
constexpr double unlimited = std::numeric_limits<double>::infinity();

double value_of(sim::BlockStanding const &block, Colouring colouring)
{
    if (block.households == 0 && !block.reported) {
        return nothing;
    }
    return colouring == Colouring::stage ? static_cast<double>(block.stage)
                                         : static_cast<double>(block.alarm);
}

std::vector<double> percent(std::vector<double> shares)
{
    for (double &share : shares) {
        share *= 100.0;
    }
    return shares;
}

/// Each block the mean of its town's blocks.
std::vector<double> by_town(sim::Dataset const &dataset, std::vector<double> values)
{
    std::vector<double> sums(dataset.jurisdictions.size(), 0.0);
    std::vector<int> counts(dataset.jurisdictions.size(), 0);
    for (std::size_t b = 0; b < values.size(); ++b) {
        std::size_t const town = dataset.blocks[b].jurisdiction.index;
        sums[town] += values[b];
        ++counts[town];
    }
    for (std::size_t b = 0; b < values.size(); ++b) {
        std::size_t const town = dataset.blocks[b].jurisdiction.index;
        values[b] = sums[town] / counts[town];
    }
    return values;
}

std::vector<double> change_values(ReplanAnswer const &replan)
{
    std::vector<double> values;
    if (!replan.feasible()) {
        return values;
    }
    std::vector<BlockChange> const changes = block_changes(replan);
    for (std::size_t b = 0; b < changes.size(); ++b) {
        sim::RouteId const route = replan.made.scenario.plan.choices[b].route;
        bool const coal = replan.dataset().route(route).family == sim::RouteFamily::none;
        values.push_back(coal && changes[b] == BlockChange::kept ? nothing
                                                                 : static_cast<double>(changes[b]));
    }
    return values;
}

/// A class of the values that are this number.
ValueClass named(double number, sim::Text name, Rgba fill, bool striped = false)
{
    return {number - 0.5, number + 0.5, fill, 0, std::move(name), striped};
}

ValueScale stage_scale(Palette const &palette)
{
    Rgba const works = palette.dark ? rgb(0x21918C) : rgb(0x41B6C4);
    ValueScale scale;
    auto const add = [&](sim::BlockStage stage, Rgba fill, bool striped = false) {
        scale.classes.push_back(
            named(static_cast<double>(stage), sim::name_of(stage), fill, striped));
    };
    add(sim::BlockStage::coal, fill_colour(sim::RouteFamily::none, palette));
    add(sim::BlockStage::in_works, works, true);
    add(sim::BlockStage::energised, works);
    add(sim::BlockStage::accepted, palette.dark ? rgb(0x5EC962) : rgb(0x225EA8));
    return scale;
}

ValueScale alarm_scale(Palette const &palette)
{
    ValueScale scale;
    auto const add = [&](sim::Alarm alarm, Rgba fill, bool striped = false) {
        scale.classes.push_back(
            named(static_cast<double>(alarm), sim::report::alarm_words(alarm), fill, striped));
    };
    add(sim::Alarm::late, palette.dark ? rgb(0xC23B3F) : rgb(0xC9435A));
    add(sim::Alarm::warning, palette.dark ? rgb(0xD08A35) : rgb(0xE39A3E), true);
    add(sim::Alarm::normal, palette.dark ? rgb(0x3A4653) : rgb(0xC3D0DA));
    return scale;
}

ValueScale change_scale(Palette const &palette)
{
    ValueScale scale;
    auto const add = [&](BlockChange change, sim::Text name, Rgba fill, bool striped = false) {
        scale.classes.push_back(named(static_cast<double>(change), std::move(name), fill, striped));
    };
    add(BlockChange::route, sim::text("another route or year"),
        palette.dark ? rgb(0x7D6BE0) : rgb(0x9A8CE8));
    add(BlockChange::dates, sim::text("other dates"), palette.dark ? rgb(0x7D6BE0) : rgb(0x9A8CE8),
        true);
    add(BlockChange::kept, sim::text("as planned until now"),
        palette.dark ? rgb(0x3A4653) : rgb(0xC3D0DA));
    return scale;
}

ValueScale completeness_scale(Palette const &palette)
{
    constexpr std::size_t count = 6;
    constexpr double least = 1e-9; // shares are quotients of small whole numbers
    constexpr std::array<double, count + 1> limits{-unlimited, least,         25.0,     50.0,
                                                   75.0,       100.0 - least, unlimited};
    constexpr std::array<Rgba, count> light{rgb(0xECEFF2), rgb(0xFFFFCC), rgb(0xA1DAB4),
                                            rgb(0x41B6C4), rgb(0x2C7FB8), rgb(0x253494)};
    constexpr std::array<Rgba, count> dark{rgb(0x232A34), rgb(0x40265C), rgb(0x3B528B),
                                           rgb(0x21918C), rgb(0x5EC962), rgb(0xFDE725)};
    std::array<sim::Text, count> const names{sim::text("none"),          sim::text("below 25 %"),
                                             sim::text("25 to 50 %"),    sim::text("50 to 75 %"),
                                             sim::text("75 % and more"), sim::text("all facts")};
    ValueScale scale;
    for (std::size_t i = 0; i < count; ++i) {
        scale.classes.push_back(
            {limits[i], limits[i + 1], palette.dark ? dark[i] : light[i], 0, names[i], false});
    }
    return scale;
}

} // namespace

std::vector<BlockChange> block_changes(ReplanAnswer const &replan)
{
    std::vector<BlockChange> changes(replan.dataset().blocks.size(), BlockChange::kept);
    for (sim::replan::DateChange const &change : replan.made.dates) {
        bool const is_new = change.kind != sim::replan::DateKind::returned;
        if (is_new && change.block < changes.size()) {
            changes[change.block] = BlockChange::dates;
        }
    }
    for (sim::Move const &move : replan.made.moves) {
        changes[move.block.index] = BlockChange::route;
    }
    return changes;
}

std::vector<double> progress_values(sim::Dataset const &dataset, ProgressView const &progress,
                                    Colouring colouring)
{
    if (is_completeness(colouring)) {
        if (progress.completeness == nullptr) {
            return {};
        }
        std::vector<double> shares = percent(*progress.completeness);
        return colouring == Colouring::completeness ? shares : by_town(dataset, std::move(shares));
    }
    if (colouring == Colouring::changes) {
        return progress.replan != nullptr ? change_values(*progress.replan) : std::vector<double>{};
    }
    std::vector<double> values;
    if (progress.has_standing()) {
        for (sim::BlockStanding const &block : progress.answer->standing->blocks) {
            values.push_back(value_of(block, colouring));
        }
    }
    return values;
}

ValueScale progress_scale(Colouring colouring, Palette const &palette)
{
    if (is_completeness(colouring)) {
        return completeness_scale(palette);
    }
    ValueScale scale = colouring == Colouring::stage   ? stage_scale(palette)
                       : colouring == Colouring::alarm ? alarm_scale(palette)
                                                       : change_scale(palette);
    scale.lowest_on_top = true;
    scale.without_words = sim::text("no works planned");
    return scale;
}

} // namespace app
