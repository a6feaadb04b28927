#include "app/view/condition.hpp"

#include "app/view/condition_values.hpp"
#include "app/view/label_key.hpp"
#include "sim/base/date.hpp"
#include "sim/engine/assign/gates/gas_distance.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <system_error>
#include <utility>

namespace app {

namespace {

constexpr ConditionField own_fields[] = {
    {"kind", label_key("Kind of block"), "", FieldKind::choice},
    {"place", label_key("Kind of place"), "", FieldKind::choice},
    {"jurisdiction", label_key("Town or street"), "", FieldKind::choice},
    {"class", label_key("Building class"), "", FieldKind::choice},
    {"now", label_key("Route"), "", FieldKind::choice},
    {"locked", label_key("Route fixed"), "", FieldKind::choice},
    {"households", label_key("Households"), label_key("hh.")},
    {"area", label_key("Heated area"), label_key("10 000 m2")},
    {"gas-distance", label_key("Way to the gas main"), label_key("km")},
    {"heat-distance", label_key("Way to the heat main"), label_key("km")},
    {"investment", label_key("Investment"), label_key("10 000 yuan")},
    {"start-year", label_key("First year of the works"), ""},
    {"demolition", label_key("Year of demolition"), ""},
    {"converted", label_key("Converted already"), label_key("hh.")},
    {"coal", label_key("Coal per household"), label_key("t a season")},
    {"income", label_key("Income per household"), label_key("yuan")}};

FieldKind kind_of(Colouring colouring)
{
    switch (colouring) {
    case Colouring::runner_up:
    case Colouring::stage:
    case Colouring::alarm:
    case Colouring::changes:
        return FieldKind::choice;
    case Colouring::completed:
        return FieldKind::day;
    default:
        return FieldKind::number;
    }
}

std::vector<ConditionField> all_fields()
{
    std::vector<ConditionField> fields{std::begin(own_fields), std::end(own_fields)};
    for (std::size_t i = 1; i < colouring_count; ++i) { // the route is a field of the plan
        auto const colouring = static_cast<Colouring>(i);
        fields.push_back({colouring_keys[i].data(), colouring_label(colouring),
                          colouring_unit(colouring), kind_of(colouring)});
    }
    return fields;
}

bool holds(double value, Compare compare, double wanted)
{
    switch (compare) {
    case Compare::below:
        return value < wanted;
    case Compare::at_most:
        return value <= wanted;
    case Compare::at_least:
        return value >= wanted;
    case Compare::above:
        return value > wanted;
    case Compare::is:
        return value == wanted;
    case Compare::is_not:
        return value < wanted || value > wanted;
    }
    return false;
}

std::optional<double> wanted_number(ConditionField const &field, std::string const &words)
{
    if (field.kind == FieldKind::day) {
        auto const day = sim::day_number(words);
        return day ? std::optional<double>{*day} : std::nullopt;
    }
    double number = 0.0;
    char const *const end = words.data() + words.size();
    auto const read = std::from_chars(words.data(), end, number);
    bool const whole = read.ec == std::errc{} && read.ptr == end && std::isfinite(number);
    return whole ? std::optional{number} : std::nullopt;
}

sim::TextArg field_arg(ConditionField const &field)
{
    return {"field", sim::tr(sim::Language::zh, field.label),
            sim::tr(sim::Language::en, field.label)};
}

sim::Text no_answer(ConditionField const &field)
{
    return sim::text("{field}: there is no answer yet; ask for it first (routes, works, progress)",
                     {field_arg(field)});
}

using Verdicts = std::vector<char>;

std::optional<sim::Text> judge_words(ConditionSource const &source, ConditionField const &field,
                                     Condition const &condition, Verdicts &meets)
{
    std::vector<FieldOption> const options = field_options(source.colours.dataset, field);
    if (std::ranges::find(options, condition.value, &FieldOption::key) == options.end()) {
        return sim::text("{field}: choose one of its words", {field_arg(field)});
    }
    std::vector<std::string> const values = choice_values(source, field);
    if (values.empty()) {
        return no_answer(field);
    }
    bool const wants_same = condition.compare != Compare::is_not;
    for (std::size_t i = 0; i < meets.size(); ++i) {
        bool const same = values[i] == condition.value;
        meets[i] = static_cast<char>(meets[i] != 0 && !values[i].empty() && same == wants_same);
    }
    return std::nullopt;
}

std::optional<sim::Text> judge_numbers(ConditionSource const &source, ConditionField const &field,
                                       Condition const &condition, Verdicts &meets)
{
    auto const wanted = wanted_number(field, condition.value);
    if (!wanted) {
        return field.kind == FieldKind::day
                   ? sim::text("{field}: a day is wanted, like 2021-10-10", {field_arg(field)})
                   : sim::text("{field}: a number is wanted", {field_arg(field)});
    }
    std::vector<double> const values = number_values(source, field);
    if (values.empty()) {
        return no_answer(field);
    }
    for (std::size_t i = 0; i < meets.size(); ++i) {
        bool const known = !std::isnan(values[i]);
        meets[i] = static_cast<char>(meets[i] != 0 && known &&
                                     holds(values[i], condition.compare, *wanted));
    }
    return std::nullopt;
}

} // namespace

std::span<ConditionField const> condition_fields()
{
    static std::vector<ConditionField> const fields = all_fields();
    return fields;
}

ConditionField const *find_condition_field(std::string_view key)
{
    auto const fields = condition_fields();
    auto const found =
        std::ranges::find_if(fields, [&](ConditionField const &field) { return field.key == key; });
    return found == fields.end() ? nullptr : &*found;
}

std::shared_ptr<BlockDistances const> block_distances(std::shared_ptr<sim::Dataset const> dataset,
                                                      sim::Results const &results)
{
    auto distances = std::make_shared<BlockDistances>();
    for (double const metres : sim::assign::find_gas_distances(*dataset)) {
        distances->gas_km.push_back(metres / 1000.0);
    }
    bool const known = results.supply.block_supply.size() == dataset->blocks.size();
    for (std::size_t i = 0; known && i < dataset->blocks.size(); ++i) {
        sim::BlockSupply const &supply = results.supply.block_supply[i];
        distances->heat_km.push_back(supply.heat_main ? supply.heat_main_distance_m / 1000.0
                                                      : std::numeric_limits<double>::quiet_NaN());
    }
    distances->dataset = std::move(dataset);
    return distances;
}

Matches blocks_where(ConditionSource const &source, std::span<Condition const> conditions)
{
    Matches matches;
    Verdicts meets(source.colours.dataset.blocks.size(), 1);
    for (Condition const &condition : conditions) {
        ConditionField const *const field = find_condition_field(condition.field);
        if (field == nullptr) {
            matches.refusal = sim::text("unknown: {word}", {{"word", condition.field}});
            return matches;
        }
        matches.refusal = field->kind == FieldKind::choice
                              ? judge_words(source, *field, condition, meets)
                              : judge_numbers(source, *field, condition, meets);
        if (matches.refusal) {
            return matches;
        }
    }
    for (std::uint32_t i = 0; i < meets.size() && !conditions.empty(); ++i) {
        if (meets[i] != 0) {
            matches.blocks.push_back({i});
        }
    }
    return matches;
}

} // namespace app
