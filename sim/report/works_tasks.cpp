#include "sim/base/fmt.hpp"
#include "sim/report/task_places.hpp"
#include "sim/report/works_sheets.hpp"
#include "sim/report/works_words.hpp"

#include <algorithm>
#include <utility>

namespace sim::report {

namespace {

/// Stages that a task of the plan speaks of, by its key.
std::vector<WorkStage> stages_of(TaskRule const &rule)
{
    using enum WorkStage;
    std::pair<char const *, std::vector<WorkStage>> const known[] = {
        {"survey", {survey, sign, feasibility, approval, tender, design}},
        {"energy_supply", {main, station, grid}},
        {"acceptance", {accept}},
        {"network", {renewal}},
        {"envelope_programme", {envelope}}};
    for (auto const &[key, stages] : known) {
        if (rule.key == key) {
            return stages;
        }
    }
    return {};
}

/// Whether a package is of the place: its own, or one that its blocks wait for is not told apart.
bool of_place(WorkPackage const &package, std::optional<JurisdictionId> place)
{
    return !place || package.jurisdiction == place->index;
}

std::string conversion_dates(SheetSource const &source, WorksPart const &part)
{
    Wording const &words = source.wording;
    DatedWorks const &works = *source.works;
    std::optional<Day> begun;
    std::optional<Day> connected;
    for (std::uint32_t b = 0; b < source.dataset.blocks.size(); ++b) {
        BlockDates const &dates = works.of_block({b});
        bool const counts = (!part.place || source.dataset.blocks[b].jurisdiction == *part.place) &&
                            category_of(source.dataset, source.scenario, {b}) == part.category;
        if (counts && dates.begun) {
            begun = begun ? std::min(*begun, *dates.begun) : *dates.begun;
        }
        if (counts && dates.connected) {
            connected = connected ? std::max(*connected, *dates.connected) : *dates.connected;
        }
    }
    std::optional<Day> const due = works_due(source);
    if (!begun || !connected || !due) {
        return {};
    }
    std::vector<TextArg> const args = {{"start", day_words(words, *begun, source.first_year)},
                                       {"day", day_words(words, *due, source.first_year)},
                                       {"homes", words.households(works.connected_by(part, *due))},
                                       {"finish", day_words(words, *connected, source.first_year)}};
    return words.say(
        works.state() == DatesState::computed
            ? text("Computed: works begin {start}; {homes} homes connected by {day}, all by "
                   "{finish}.",
                   args)
            : text("Scheduled: works begin {start}; {homes} homes connected by {day}, all by "
                   "{finish}.",
                   args));
}

} // namespace

std::string dates_of_task(SheetSource const &source, TaskRule const &rule,
                          std::optional<JurisdictionId> place)
{
    if (source.works == nullptr) {
        return {};
    }
    if (std::optional<Category> const category = category_counted(rule.quantity_key)) {
        return rule.scope == "jurisdiction" ? conversion_dates(source, {place, category})
                                            : std::string{};
    }
    std::vector<WorkStage> const stages = stages_of(rule);
    auto const span = source.works->span_of([&](WorkPackage const &package) {
        return std::ranges::find(stages, package.stage) != stages.end() && of_place(package, place);
    });
    if (!span) {
        return {};
    }
    Wording const &words = source.wording;
    std::vector<TextArg> const args = {
        {"start", day_words(words, span->first, source.first_year)},
        {"finish", day_words(words, span->second, source.first_year)}};
    return words.say(source.works->state() == DatesState::computed
                         ? text("Computed: {start} to {finish}.", args)
                         : text("Scheduled: {start} to {finish}.", args));
}

} // namespace sim::report
