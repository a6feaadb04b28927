#include "app/core/story.hpp"

#include "sim/base/fmt.hpp"
#include "sim/io/row_reader.hpp"
#include "sim/io/word_values.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace app {

namespace {

using Fields = std::map<std::string, std::string, std::less<>>;

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
Fields fields_of(sim::StoryStep const &step)
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

sim::RowEdit edit_of(sim::RowEdit::Kind kind, std::string const &code, Fields fields = {})
{
    return {.kind = kind,
            .layer = layer,
            .key = code,
            .fields = std::move(fields),
            .shape = {},
            .like = {}};
}

/// The fields in which a step differs from what it was.
void add_difference(sim::DataChange &change, sim::StoryStep const &before,
                    sim::StoryStep const &after)
{
    Fields const old_fields = fields_of(before);
    Fields differing;
    for (auto const &[name, words] : fields_of(after)) {
        if (old_fields.at(name) != words) {
            differing.emplace(name, words);
        }
    }
    if (!differing.empty()) {
        change.rows.push_back(edit_of(sim::RowEdit::Kind::set, before.code, std::move(differing)));
    }
}

/// s1, s2 ...: the first that neither story has.
std::string free_code(std::vector<sim::StoryStep> const &a, std::vector<sim::StoryStep> const &b)
{
    for (int i = 1;; ++i) {
        std::string code = fmt::format("s{}", i);
        if (std::ranges::find(a, code, &sim::StoryStep::code) == a.end() &&
            std::ranges::find(b, code, &sim::StoryStep::code) == b.end()) {
            return code;
        }
    }
}

/// The rows that make `after` of `before`; its steps are numbered by their places.
sim::DataChange between(std::vector<sim::StoryStep> const &before,
                        std::vector<sim::StoryStep> after)
{
    sim::DataChange change;
    for (sim::StoryStep const &step : before) {
        if (std::ranges::find(after, step.code, &sim::StoryStep::code) == after.end()) {
            change.rows.push_back(edit_of(sim::RowEdit::Kind::remove, step.code));
        }
    }
    for (std::size_t i = 0; i < after.size(); ++i) {
        sim::StoryStep &step = after[i];
        step.number = static_cast<int>(i) + 1;
        auto const old = std::ranges::find(before, step.code, &sim::StoryStep::code);
        if (old != before.end()) {
            add_difference(change, *old, step);
            continue;
        }
        change.rows.push_back(edit_of(sim::RowEdit::Kind::add, step.code, fields_of(step)));
    }
    return change;
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
    step.code = free_code(story, {});
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
    for (sim::StoryStep &step : steps) {
        step.code = free_code(story, steps);
    }
    return between(story, std::move(steps));
}

} // namespace app
