#include "app/core/story.hpp"

#include "app/core/ordered_rows.hpp"
#include "sim/base/fmt.hpp"
#include "sim/io/row_reader.hpp"
#include "sim/io/word_values.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace app {

namespace {

constexpr char const *layer = "story_steps";

std::optional<sim::geo::Box> view_of(sim::io::RowReader const &row)
{
    auto const west = row.maybe_number("west");
    auto const south = row.maybe_number("south");
    auto const east = row.maybe_number("east");
    auto const north = row.maybe_number("north");
    if (!west || !south || !east || !north || *west >= *east || *south >= *north) {
        return std::nullopt; // a view without room is none
    }
    return sim::geo::Box{{*west, *south}, {*east, *north}};
}

sim::StoryStep step_of(sim::io::RowReader const &row)
{
    auto const hour = row.maybe_number("hour");
    return {.code = row.words("code"),
            .number = row.integer("number"),
            .headline_zh = row.words("headline_zh"),
            .headline_en = row.words("headline_en"),
            .scenario = row.words("scenario"),
            .compare = row.words("compare"),
            .colouring = row.words("colouring"),
            .layers = sim::io::split_list(row.words("layers")),
            .view = view_of(row),
            .hour = hour ? std::optional{static_cast<int>(*hour)} : std::nullopt,
            .day = sim::day_number(row.words("day")),
            .figures = sim::io::split_list(row.words("figures")),
            .what_if = row.words("what_if")};
}

std::string joined(std::vector<std::string> const &words)
{
    std::string all;
    for (std::string const &word : words) {
        all += (all.empty() ? "" : ";") + word;
    }
    return all;
}

/// A step in the words of the schema, without its code.
RowFields fields_of(sim::StoryStep const &step)
{
    auto const degrees = [&](double value) {
        return step.view ? fmt::format("{}", value) : std::string{};
    };
    sim::geo::Box const view = step.view.value_or(sim::geo::Box{});
    return {{"number", fmt::format("{}", step.number)},
            {"headline_zh", step.headline_zh},
            {"headline_en", step.headline_en},
            {"scenario", step.scenario},
            {"compare", step.compare},
            {"colouring", step.colouring},
            {"layers", joined(step.layers)},
            {"west", degrees(view.min.x)},
            {"south", degrees(view.min.y)},
            {"east", degrees(view.max.x)},
            {"north", degrees(view.max.y)},
            {"hour", step.hour ? fmt::format("{}", *step.hour) : ""},
            {"day", step.day ? sim::iso_date(*step.day) : ""},
            {"figures", joined(step.figures)},
            {"what_if", step.what_if}};
}

/// The rows that make `after` of `before`; its steps are numbered by their places.
sim::DataChange between(std::vector<sim::StoryStep> const &before,
                        std::vector<sim::StoryStep> after)
{
    return order_change(layer, 's', before, std::move(after), fields_of);
}

} // namespace

std::vector<sim::StoryStep> story_of(sim::io::RawProject const &tables)
{
    std::vector<sim::StoryStep> story;
    if (sim::io::RawTable const *const table = tables.find(layer)) {
        for (sim::io::RawRow const &row : table->rows) {
            story.push_back(step_of(sim::io::RowReader{*table, row}));
        }
    }
    std::ranges::stable_sort(story, {}, &sim::StoryStep::number);
    return story;
}

sim::DataChange with_step(std::vector<sim::StoryStep> const &story, sim::StoryStep step,
                          std::size_t after)
{
    step.code.clear(); // it gets one of its own
    std::vector<sim::StoryStep> steps = story;
    auto const at = std::min(after, steps.size());
    steps.insert(steps.begin() + static_cast<std::ptrdiff_t>(at), std::move(step));
    return between(story, std::move(steps));
}

sim::DataChange with_content(std::vector<sim::StoryStep> const &story, sim::StoryStep const &step)
{
    std::vector<sim::StoryStep> steps = story;
    std::ranges::replace_if(
        steps, [&](sim::StoryStep const &one) { return one.code == step.code; }, step);
    return between(story, std::move(steps));
}

sim::DataChange with_order(std::vector<sim::StoryStep> story, std::size_t from, std::size_t to)
{
    std::vector<sim::StoryStep> const before = story;
    sim::StoryStep moved = story[from];
    story.erase(story.begin() + static_cast<std::ptrdiff_t>(from));
    story.insert(story.begin() + static_cast<std::ptrdiff_t>(std::min(to, story.size())),
                 std::move(moved));
    return between(before, std::move(story));
}

sim::DataChange without_step(std::vector<sim::StoryStep> const &story, std::size_t at)
{
    std::vector<sim::StoryStep> steps = story;
    steps.erase(steps.begin() + static_cast<std::ptrdiff_t>(at));
    return between(story, std::move(steps));
}

sim::DataChange with_story(std::vector<sim::StoryStep> const &story,
                           std::vector<sim::StoryStep> steps)
{
    for (sim::StoryStep &step : steps) {
        step.code.clear();
    }
    return between(story, std::move(steps));
}

} // namespace app
