#pragma once

#include "sim/io/import/spelling.hpp"
#include "sim/io/progress/progress_return.hpp"
#include "sim/model/dataset.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sim::io {

/// Which blocks and units the words of returns mean.
class ReturnPlaces
{
public:
    explicit ReturnPlaces(Dataset const &dataset);

    enum class Trouble
    {
        none,
        unknown,   ///< no block is called so
        ambiguous, ///< several blocks are
        foreign    ///< it lies in another town than the form's
    };
    struct Found
    {
        std::optional<BlockId> block{};
        Trouble trouble = Trouble::none;
    };

    /// By code, else by name, else by a spelling of it that an import knows: within the form's town
    /// first, then in the whole district.
    /// \param jurisdiction  code of the form's town; empty: the file is of several
    [[nodiscard]] Found block_of(std::string const &words, std::string_view jurisdiction) const;

    /// The code of the unit, town or street that is called so; nothing if none is.
    [[nodiscard]] std::optional<std::string> unit_of(std::string const &words) const;

    /// Blocks of a town, in code order.
    [[nodiscard]] std::vector<BlockId> blocks_in(std::string_view jurisdiction) const;

private:
    using Names = std::multimap<std::string, BlockId, std::less<>>;

    [[nodiscard]] Found named(Names const &names, std::string const &word,
                              std::string_view jurisdiction) const;
    [[nodiscard]] bool is_of(BlockId block, std::string_view jurisdiction) const;

    Dataset const &m_dataset;
    Spelling m_spelling;
    std::map<std::string, BlockId, std::less<>> m_by_code;
    Names m_by_name; ///< folded
    Names m_by_plain;
    Names m_by_bare;
    std::map<std::string, std::string, std::less<>> m_units; ///< code by folded name
};

} // namespace sim::io
