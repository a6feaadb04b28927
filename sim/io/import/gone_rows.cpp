#include "sim/io/import/gone_rows.hpp"

#include "sim/io/import/row_index.hpp"

#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

namespace sim::io {

namespace {

/// The town of a row: its own, or that of its block; empty for what belongs to no town.
class TownOf
{
public:
    TownOf(RawProject const &tables, RawTable const &table)
        : m_town{table.find_column("jurisdiction")}, m_block{table.find_column("block")}
    {
        RawTable const *const blocks = tables.find("blocks");
        auto const town = blocks != nullptr ? blocks->find_column("jurisdiction") : std::nullopt;
        for (std::size_t i = 0; m_block && town && i < blocks->rows.size(); ++i) {
            m_towns.emplace(key_words(*blocks, blocks->rows[i]),
                            cell_words(blocks->rows[i].cells[*town]));
        }
    }

    [[nodiscard]] std::string operator()(RawRow const &row) const
    {
        if (m_town) {
            return cell_words(row.cells[*m_town]);
        }
        auto const found = m_block ? m_towns.find(cell_words(row.cells[*m_block])) : m_towns.end();
        return found == m_towns.end() ? std::string{} : found->second;
    }

private:
    std::optional<std::size_t> m_town;
    std::optional<std::size_t> m_block;
    std::unordered_map<std::string, std::string> m_towns;
};

} // namespace

std::vector<ImportRow> gone_rows(RawProject const &tables, RawTable const &ours,
                                 RawTable const &theirs, std::vector<std::size_t> const &claims,
                                 std::vector<ImportRow> const &rows)
{
    std::set<std::string> meant;
    for (ImportRow const &row : rows) {
        meant.insert(row.candidates.begin(), row.candidates.end());
    }
    TownOf const own_town{tables, ours};
    TownOf const told_town{tables, theirs};
    std::set<std::string> towns;
    for (std::size_t i = 0; i < claims.size(); ++i) {
        if (claims[i] != 0) {
            towns.insert(own_town(ours.rows[i]));
        }
    }
    for (RawRow const &row : theirs.rows) {
        towns.insert(told_town(row));
    }
    std::vector<ImportRow> gone;
    for (std::size_t i = 0; i < claims.size(); ++i) {
        RawRow const &row = ours.rows[i];
        std::string key = key_words(ours, row);
        if (claims[i] == 0 && towns.contains(own_town(row)) && !meant.contains(key)) {
            gone.push_back({.kind = ImportKind::gone,
                            .by = MatchedBy::nothing,
                            .key = std::move(key),
                            .label = label_of(ours, row),
                            .taken = false});
        }
    }
    return gone;
}

} // namespace sim::io
