#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sim::io {

/// Which spellings of a name mean the same: endings (村民委员会, 村), characters (圪塄, 圪楞) and
/// words for the kind of a place that some leave out.
class Spelling
{
public:
    /// The program's own table, data/import/aliases.csv.
    Spelling();
    /// \param csv  columns kind {ending, spelling, kind}, from, to
    /// \throws InputError if it is no such table
    explicit Spelling(std::string_view csv);

    /// One and the same for all spellings of a name.
    [[nodiscard]] std::string plain(std::string_view name) const;

    /// `plain` without the word for the kind of place, where two characters or more remain.
    [[nodiscard]] std::string bare(std::string_view name) const;

private:
    using Pairs = std::vector<std::pair<std::string, std::string>>;
    Pairs m_endings;   ///< longest first
    Pairs m_spellings; ///< in the order of the table
    Pairs m_kinds;     ///< longest first
};

} // namespace sim::io
