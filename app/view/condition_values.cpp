#include "app/view/condition_values.hpp"

#include "app/view/label_key.hpp"
#include "app/view/progress_colours.hpp"
#include "app/view/value_scale.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <string_view>

namespace app {

namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

std::vector<double> by_block(sim::Dataset const &dataset,
                             std::function<double(std::size_t)> const &value)
{
    std::vector<double> values;
    for (std::size_t i = 0; i < dataset.blocks.size(); ++i) {
        values.push_back(value(i));
    }
    return values;
}

bool is_coal(sim::Dataset const &dataset, sim::Choice const &choice)
{
    return dataset.route(choice.route).family == sim::RouteFamily::none;
}

/// A number of the data or the plan; NaN where there is none.
double own_number(ConditionSource const &source, std::string_view key, std::size_t i)
{
    sim::Dataset const &dataset = source.colours.dataset;
    sim::Block const &block = dataset.blocks[i];
    sim::Choice const &choice = source.scenario.plan.choices[i];
    if (key == "households") {
        return block.households;
    }
    if (key == "area") {
        return block.heated_floor_area_m2 / 1e4;
    }
    if (key == "investment") {
        return source.colours.results.money_by_block[i].published_total().yuan() / 1e4;
    }
    if (key == "start-year") {
        return is_coal(dataset, choice) ? nothing : choice.start_year;
    }
    if (key == "demolition") {
        return block.demolition_year ? *block.demolition_year : nothing;
    }
    if (key == "converted") {
        return block.converted_already;
    }
    return key == "coal" ? block.coal_t_per_household : block.income_yuan_per_household;
}

std::string own_word(ConditionSource const &source, std::string_view key, std::size_t i)
{
    sim::Dataset const &dataset = source.colours.dataset;
    sim::Block const &block = dataset.blocks[i];
    sim::Choice const &choice = source.scenario.plan.choices[i];
    if (key == "kind") {
        return block.kind == sim::BlockKind::village ? "village" : "community";
    }
    if (key == "place") {
        return block.urban_class == sim::UrbanClass::built_up ? "built_up"
               : block.urban_class == sim::UrbanClass::fringe ? "fringe"
                                                              : "rural";
    }
    if (key == "jurisdiction") {
        return dataset.jurisdiction(block.jurisdiction).code;
    }
    if (key == "class") {
        return block.building_class;
    }
    return key == "now" ? dataset.route(choice.route).key : choice.locked ? "yes" : "no";
}

FieldOption option(std::string key, char const *label)
{
    return {std::move(key), sim::tr(sim::Language::zh, label), sim::tr(sim::Language::en, label)};
}

template <typename Table, typename Key>
std::vector<FieldOption> options_of(Table const &table, Key key)
{
    std::vector<FieldOption> options;
    for (auto const &row : table) {
        options.push_back(key(row));
    }
    return options;
}

std::vector<FieldOption> class_options(Colouring colouring)
{
    std::vector<FieldOption> options;
    for (ValueClass const &one : progress_scale(colouring, palette_of(ThemeKind::light)).classes) {
        sim::Text const name = one.name.value_or(sim::Text{});
        options.push_back({std::to_string(std::lround((one.from + one.to) / 2.0)),
                           sim::render(sim::Language::zh, name),
                           sim::render(sim::Language::en, name)});
    }
    return options;
}

} // namespace

std::optional<Colouring> colouring_of(ConditionField const &field)
{
    auto const found = std::ranges::find(colouring_keys, std::string_view{field.key});
    return found == colouring_keys.end() || found == colouring_keys.begin()
               ? std::nullopt
               : std::optional{static_cast<Colouring>(found - colouring_keys.begin())};
}

std::vector<double> number_values(ConditionSource const &source, ConditionField const &field)
{
    if (auto const colouring = colouring_of(field)) {
        return block_values(source.colours, *colouring);
    }
    std::string_view const key = field.key;
    if (key == "gas-distance" || key == "heat-distance") {
        return source.distances == nullptr ? std::vector<double>{}
               : key == "gas-distance"     ? source.distances->gas_km
                                           : source.distances->heat_km;
    }
    return by_block(source.colours.dataset,
                    [&](std::size_t i) { return own_number(source, key, i); });
}

std::vector<std::string> choice_values(ConditionSource const &source, ConditionField const &field)
{
    sim::Dataset const &dataset = source.colours.dataset;
    std::vector<std::string> words;
    auto const colouring = colouring_of(field);
    if (colouring == Colouring::runner_up) {
        if (source.colours.proposal == nullptr) {
            return {};
        }
        for (sim::RouteFamily const family :
             block_families(dataset, source.scenario, *colouring, source.colours.proposal)) {
            words.emplace_back(family == sim::RouteFamily::none ? "" : sim::key_of(family));
        }
        return words;
    }
    if (colouring) {
        for (double const value : block_values(source.colours, *colouring)) {
            words.push_back(std::isnan(value) ? std::string{} : std::to_string(std::lround(value)));
        }
        return words;
    }
    for (std::size_t i = 0; i < dataset.blocks.size(); ++i) {
        words.push_back(own_word(source, field.key, i));
    }
    return words;
}

std::vector<FieldOption> field_options(sim::Dataset const &dataset, ConditionField const &field)
{
    std::string_view const key = field.key;
    auto const colouring = colouring_of(field);
    if (field.kind != FieldKind::choice) {
        return {};
    }
    if (colouring && *colouring != Colouring::runner_up) {
        return class_options(*colouring);
    }
    if (colouring) {
        return {option("heat_network", label_key("Heat network")),
                option("gas", label_key("Coal to gas")),
                option("electric", label_key("Coal to electricity")),
                option("solar_electric", label_key("Solar + electric"))};
    }
    if (key == "kind") {
        return {option("village", label_key("village")),
                option("community", label_key("community"))};
    }
    if (key == "place") {
        return {option("built_up", label_key("built-up area")),
                option("fringe", label_key("urban fringe")),
                option("rural", label_key("rural area"))};
    }
    if (key == "locked") {
        return {option("yes", label_key("yes")), option("no", label_key("no"))};
    }
    if (key == "jurisdiction") {
        return options_of(dataset.jurisdictions, [](sim::Jurisdiction const &row) {
            return FieldOption{row.code, row.name, row.name_en};
        });
    }
    if (key == "class") {
        return options_of(dataset.building_classes, [](sim::BuildingClass const &row) {
            return FieldOption{row.key, row.key + " " + row.name_zh, row.key + " " + row.name_en};
        });
    }
    return options_of(dataset.routes, [](sim::Route const &row) {
        return FieldOption{row.key, row.name_zh, row.name_en};
    });
}

} // namespace app
