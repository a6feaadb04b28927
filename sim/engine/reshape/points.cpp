#include "sim/base/fmt.hpp"
#include "sim/engine/reshape/borders.hpp"
#include "sim/engine/reshape/joined_lines.hpp"
#include "sim/engine/reshape/lines.hpp"
#include "sim/engine/reshape/reshape.hpp"
#include "sim/geo/measure.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace sim::reshape {

namespace {

constexpr char const *by_hand = "手工绘制";

Block const *block_at(Dataset const &dataset, geo::Point p)
{
    auto const found = std::ranges::find_if(
        dataset.blocks, [&](Block const &block) { return geo::contains(block.area, p); });
    return found != dataset.blocks.end() ? &*found : nullptr;
}

/// A kind of point: its layer, how its codes begin, and what a new one is called.
struct PointKind
{
    char const *layer;
    char const *prefix;
    char const *name;
    char const *name_en;
};

constexpr PointKind kinds[] = {{"heat_sources", "HS", "新热源", "New heat source"},
                               {"gas_stations", "GS", "新燃气站", "New gas station"},
                               {"substations", "SS", "新变电站", "New substation"},
                               {"transformer_zones", "T", "新台区", "New transformer zone"}};

/// The section whose end lies nearest, of those that end in the block if there are any.
FeederSection const *section_for(Dataset const &dataset, geo::Point p, Block const *block)
{
    FeederSection const *best = nullptr;
    double best_m = std::numeric_limits<double>::infinity();
    for (FeederSection const &section : dataset.feeder_sections) {
        if (section.lines.empty() || section.lines.back().empty()) {
            continue;
        }
        constexpr double other_block_m = 1e6; // a section of the block comes first
        bool const is_own = section.block && &dataset.block(*section.block) == block;
        double const metres =
            geo::distance(p, section.lines.back().back()) + (is_own ? 0.0 : other_block_m);
        if (metres < best_m) {
            best = &section;
            best_m = metres;
        }
    }
    return best;
}

std::optional<Text> put_place(RowEdit &row, Dataset const &dataset, geo::Point place)
{
    Block const *const block = block_at(dataset, place);
    bool const is_regulator = row.layer == "gas_stations" && row.fields["kind"] == "regulator";
    if ((is_regulator || row.layer == "transformer_zones") && block == nullptr) {
        return text("The place lies in no block.");
    }
    if (row.layer == "gas_stations") {
        row.fields.emplace("block", is_regulator ? block->code : "");
    }
    if (row.layer == "transformer_zones") {
        FeederSection const *const section = section_for(dataset, place, block);
        if (section == nullptr) {
            return text("There is no feeder to hang the zone on.");
        }
        row.fields.emplace("block", block->code);
        row.fields.emplace("section", section->code);
        row.fields.emplace("households", "0");
        row.fields.emplace("base_peak_kw", "0");
    }
    return std::nullopt;
}

/// Capacities that nobody gave stand for a figure to come: they are marked as illustrative.
void put_numbers(RowEdit &row)
{
    std::string guessed;
    auto const guess = [&](char const *field, char const *words) {
        if (row.fields.emplace(field, words).second) {
            guessed += (guessed.empty() ? "" : ";") + std::string{field};
        }
    };
    if (row.layer == "gas_stations") {
        guess("spare_m3_per_h", "0");
        guess("spare_m3_per_day", "0");
    } else if (row.layer == "heat_sources") {
        guess("spare_kw", "0");
    } else if (row.layer == "substations") {
        guess("capacity_kva", "20000");
        guess("already_loaded_kva", "0");
    } else {
        row.fields.emplace("ownership", "public");
        guess("capacity_kva", "400");
    }
    row.fields.emplace("illustrative", guessed);
}

} // namespace

Reshaping place_point(Dataset const &dataset, NewPoint const &placed)
{
    auto const kind = std::ranges::find_if(
        kinds, [&](PointKind const &one) { return placed.layer == one.layer; });
    if (kind == std::end(kinds)) {
        return refused(text("Points of this layer are not placed here: {layer}",
                            {TextArg{"layer", placed.layer}}));
    }
    std::vector<std::string> codes;
    for (NetPoint const &point : all_points(dataset)) {
        if (placed.layer == point.layer) {
            codes.push_back(*point.code);
        }
    }
    Reshaping result;
    RowEdit row = derived_row(placed.layer, code_after(codes, kind->prefix));
    row.kind = RowEdit::Kind::add;
    row.fields = placed.fields;
    if (row.layer == "gas_stations") {
        row.fields.emplace("kind", "gate");
    }
    if (auto reason = put_place(row, dataset, placed.place)) {
        return refused(std::move(*reason), placed.place);
    }
    put_numbers(row);
    row.fields.emplace("name", fmt::format("{} {}", kind->name, row.key));
    row.fields.emplace("name_en", fmt::format("{} {}", kind->name_en, row.key));
    row.fields.emplace("source", by_hand);
    result.code = row.key;
    result.label = text("Place {code}", {TextArg{"code", row.key}});
    row.shape = placed.place;
    result.change.rows.push_back(std::move(row));
    return result;
}

namespace {

/// A zone counts homes of its block, a regulator serves one: neither leaves it by a slip.
std::optional<Text> leaves_block(Dataset const &dataset, std::string_view layer,
                                 std::string_view code, geo::Point to)
{
    auto const own_block = [&](auto const &rows) -> std::optional<BlockId> {
        auto const row = std::ranges::find(rows, code, [](auto const &one) { return one.code; });
        return row != rows.end() ? std::optional<BlockId>{row->block} : std::nullopt;
    };
    std::optional<BlockId> block;
    if (layer == "transformer_zones") {
        block = own_block(dataset.transformer_zones);
    } else if (layer == "gas_stations") {
        for (GasStation const &station : dataset.gas_stations) {
            block = station.code == code ? station.block : block;
        }
    }
    if (!block || geo::contains(dataset.block(*block).area, to)) {
        return std::nullopt;
    }
    Block const &own = dataset.block(*block);
    return text("{code} serves {block}: it stays inside it.",
                {TextArg{"code", std::string{code}}, TextArg{"block", own.name, own.name_en}});
}

} // namespace

Reshaping move_point(Dataset const &dataset, std::string_view layer, std::string_view code,
                     geo::Point to)
{
    std::vector<NetPoint> const points = all_points(dataset);
    auto const found = std::ranges::find_if(
        points, [&](NetPoint const &one) { return layer == one.layer && *one.code == code; });
    if (found == points.end()) {
        return refused(text("there is no such row"));
    }
    if (auto reason = leaves_block(dataset, layer, code, to)) {
        return refused(std::move(*reason), to);
    }
    Reshaping result;
    result.code = *found->code;
    result.label = text("Move {name}", {TextArg{"name", *found->name, *found->name_en}});
    RowEdit row = derived_row(found->layer, result.code);
    row.is_fact = true; // the place is where somebody put it
    row.shape = to;
    result.change.rows.push_back(std::move(row));
    JoinedLines lines{dataset, lines_ending_at(layer)};
    lines.move(found->place, to);
    std::ranges::move(lines.edits(), std::back_inserter(result.change.rows));
    return result;
}

} // namespace sim::reshape
