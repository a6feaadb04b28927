#pragma once

#include "app/view/colouring.hpp"
#include "sim/base/text.hpp"
#include "sim/model/scenario.hpp"

#include <array>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace app {

enum class Compare
{
    below,
    at_most,
    at_least,
    above,
    is,
    is_not
};
/// Names as the action `select-where` writes them.
inline constexpr std::array<std::string_view, 6> compare_keys{"<", "<=", ">=", ">", "is", "not"};

/// One condition on a block, as words: a field, how it is compared, with what.
struct Condition
{
    std::string field;
    Compare compare = Compare::at_least;
    std::string value;

    friend bool operator==(Condition const &, Condition const &) = default;
};

/// What a field can be compared with.
enum class FieldKind
{
    number,
    day,   ///< YYYY-MM-DD
    choice ///< one of its options
};

/// A field of the blocks that conditions speak of.
struct ConditionField
{
    char const *key;
    char const *label; ///< for sim::tr
    char const *unit;  ///< for sim::tr; empty: none
    FieldKind kind = FieldKind::number;
};

/// All fields: those of the data and the plan, then the answers that the map can be coloured by.
[[nodiscard]] std::span<ConditionField const> condition_fields();
/// \return nullptr if there is no such field
[[nodiscard]] ConditionField const *find_condition_field(std::string_view key);

/// Distances of the blocks to what could heat them, made once for a dataset.
struct BlockDistances
{
    std::shared_ptr<sim::Dataset const> dataset;
    std::vector<double> gas_km;  ///< straight to a medium-pressure main that exists; infinite: none
    std::vector<double> heat_km; ///< to the heat main nearest to it; NaN: none
};
[[nodiscard]] std::shared_ptr<BlockDistances const>
block_distances(std::shared_ptr<sim::Dataset const> dataset, sim::Results const &results);

/// What the fields are read from.
struct ConditionSource
{
    ColourSource colours;
    sim::Scenario const &scenario;
    BlockDistances const *distances = nullptr; ///< nullptr: not known
};

/// A word that a choice can have.
struct FieldOption
{
    std::string key;
    std::string name_zh;
    std::string name_en;
};
/// Options of a field of FieldKind::choice; empty for others.
[[nodiscard]] std::vector<FieldOption> field_options(sim::Dataset const &dataset,
                                                     ConditionField const &field);

/// Blocks that meet conditions, or why that cannot be told.
struct Matches
{
    std::vector<sim::BlockId> blocks; ///< ascending
    std::optional<sim::Text> refusal; ///< a field that is unknown or has no answer yet, a bad value
};
/// Blocks that meet all of the conditions. A block without a value meets none on that field.
[[nodiscard]] Matches blocks_where(ConditionSource const &source,
                                   std::span<Condition const> conditions);

} // namespace app
