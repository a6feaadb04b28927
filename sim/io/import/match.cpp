#include "sim/io/import/match.hpp"

#include "sim/base/fmt.hpp"
#include "sim/io/import/gone_rows.hpp"
#include "sim/io/import/place_index.hpp"
#include "sim/io/import/row_finding.hpp"
#include "sim/io/import/row_index.hpp"
#include "sim/io/plane.hpp"
#include "sim/io/schema.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace sim::io {

namespace {

using Positions = std::vector<std::size_t>;

/// Columns by which rows of one name are told apart: the town of a block, the block of a zone.
std::vector<std::pair<std::size_t, std::size_t>> shared_references(RawTable const &ours,
                                                                   RawTable const &theirs)
{
    std::vector<std::pair<std::size_t, std::size_t>> columns;
    TableSpec const *const spec = find_table_spec(ours.name);
    for (ColumnSpec const &column : spec != nullptr ? spec->columns : std::vector<ColumnSpec>{}) {
        auto const mine = ours.find_column(column.name);
        auto const other = theirs.find_column(column.name);
        if (!column.references.empty() && mine && other) {
            columns.emplace_back(*mine, *other);
        }
    }
    return columns;
}

class Matcher
{
public:
    Matcher(RawProject const &tables, RawTable const &ours, RawTable const &theirs,
            Spelling const &spelling, bool fills_only, Diagnostics &findings)
        : m_tables{tables}, m_ours{ours}, m_theirs{theirs}, m_index{ours, spelling},
          m_fills_only{fills_only}, m_findings{findings}, m_references{shared_references(ours,
                                                                                         theirs)},
          m_claims(ours.rows.size()), m_rows(theirs.rows.size()), m_done(theirs.rows.size())
    {
    }

    std::vector<ImportRow> match()
    {
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            RawRow const &row = m_theirs.rows[i];
            m_rows[i].number = row.number;
            m_rows[i].position = i;
            m_rows[i].key = key_words(m_theirs, row);
            m_rows[i].label = label_of(m_theirs, row);
        }
        each([this](std::size_t i) { by_key(i); });
        each([this](std::size_t i) { by_name(i, MatchedBy::name); });
        each([this](std::size_t i) { by_name(i, MatchedBy::alias); });
        by_place();
        each([this](std::size_t i) { leave_new(i); });
        if (!m_fills_only) {
            std::vector<ImportRow> gone = gone_rows(m_tables, m_ours, m_theirs, m_claims, m_rows);
            std::ranges::move(gone, std::back_inserter(m_rows));
        }
        return std::move(m_rows);
    }

private:
    template <typename Step>
    void each(Step const &step)
    {
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            if (!m_done[i]) {
                step(i);
            }
        }
    }

    [[nodiscard]] bool is_claimed(std::size_t position) const { return m_claims[position] != 0; }

    void claim(std::size_t i, std::size_t position, MatchedBy by)
    {
        m_rows[i].kind = ImportKind::changed; // or the same: the comparison tells
        m_rows[i].by = by;
        m_rows[i].key = key_words(m_ours, m_ours.rows[position]);
        m_rows[i].label = label_of(m_ours, m_ours.rows[position]);
        m_claims[position] = i + 1;
        m_done[i] = true;
    }

    void leave_open(std::size_t i, Positions const &positions, MatchedBy by)
    {
        m_rows[i].kind = ImportKind::ambiguous;
        m_rows[i].by = by;
        m_rows[i].taken = false;
        for (std::size_t const position : positions) {
            m_rows[i].candidates.push_back(key_words(m_ours, m_ours.rows[position]));
        }
        m_done[i] = true;
    }

    void warn(std::size_t i, char const *code, Text message, Text allowed)
    {
        m_findings.push_back(row_finding(Severity::warning, code, m_theirs, m_theirs.rows[i].number,
                                         "", m_rows[i].label, std::move(message),
                                         std::move(allowed)));
    }

    void say_twice(std::size_t i, std::size_t position)
    {
        warn(i, "row_twice",
             text("row {row} of the file means {key} already",
                  {TextArg{"row", fmt::format("{}", m_theirs.rows[m_claims[position] - 1].number)},
                   TextArg{"key", key_words(m_ours, m_ours.rows[position])}}),
             text("each row of the project once in the file"));
        leave_open(i, {position}, MatchedBy::nothing);
    }

    void by_key(std::size_t i)
    {
        RowIndex::Hit const hit = m_index.find_key(m_rows[i].key);
        if (hit.rows.empty()) {
            return;
        }
        if (is_claimed(hit.rows.front())) {
            say_twice(i, hit.rows.front());
        } else {
            claim(i, hit.rows.front(), MatchedBy::code);
        }
    }

    [[nodiscard]] bool refers_alike(std::size_t i, std::size_t position) const
    {
        return std::ranges::all_of(m_references, [&](auto const &columns) {
            RawCell const &other = m_theirs.rows[i].cells[columns.second];
            return std::holds_alternative<std::monostate>(other) ||
                   cell_words(other) == cell_words(m_ours.rows[position].cells[columns.first]);
        });
    }

    void by_name(std::size_t i, MatchedBy by)
    {
        auto const name = m_theirs.find_column("name");
        std::string const words = name ? cell_words(m_theirs.rows[i].cells[*name]) : std::string{};
        RowIndex::Hit const hit = m_index.find_name(words);
        if (hit.rows.empty() || hit.by != by) {
            return;
        }
        Positions open;
        std::ranges::copy_if(hit.rows, std::back_inserter(open),
                             [this](std::size_t position) { return !is_claimed(position); });
        if (open.empty()) {
            if (m_rows[i].key.empty()) { // no code of its own: the same place once more
                say_twice(i, hit.rows.front());
            }
            return;
        }
        Positions alike;
        std::ranges::copy_if(open, std::back_inserter(alike),
                             [&](std::size_t position) { return refers_alike(i, position); });
        if (alike.size() == 1) {
            claim(i, alike.front(), by);
        } else if (auto const there = lies_at(i, alike.empty() ? open : alike)) {
            claim(i, *there, by);
        } else {
            leave_open(i, alike.empty() ? open : alike, by);
        }
    }

    [[nodiscard]] PlaceIndex const &places()
    {
        if (!m_places) {
            m_places.emplace(m_ours, central_meridian(m_tables));
        }
        return *m_places;
    }

    /// The one of several rows that lies where the file's row lies.
    std::optional<std::size_t> lies_at(std::size_t i, Positions const &among)
    {
        if (!m_ours.spatial || std::holds_alternative<std::monostate>(m_theirs.rows[i].geometry)) {
            return std::nullopt;
        }
        Positions there;
        for (std::size_t const position : places().find(m_theirs.rows[i].geometry).rows) {
            if (std::ranges::find(among, position) != among.end()) {
                there.push_back(position);
            }
        }
        return there.size() == 1 ? std::optional{there.front()} : std::nullopt;
    }

    /// Where two rows of the file lie in the same row of the project, neither is sure.
    void by_place()
    {
        if (!m_ours.spatial || !m_theirs.spatial || m_ours.rows.empty()) {
            return;
        }
        std::map<std::size_t, std::vector<std::size_t>> wanted; // by ours: rows of the file
        std::map<std::size_t, PlaceIndex::Hit> hits;
        each([&](std::size_t i) {
            PlaceIndex::Hit hit = places().find(m_theirs.rows[i].geometry);
            std::erase_if(hit.rows, [this](std::size_t position) { return is_claimed(position); });
            for (std::size_t const position : hit.rows) {
                wanted[position].push_back(i);
            }
            if (!hit.rows.empty()) {
                hits.emplace(i, std::move(hit));
            }
        });
        for (auto const &[i, hit] : hits) {
            if (hit.is_sure && wanted[hit.rows.front()].size() == 1) {
                claim(i, hit.rows.front(), MatchedBy::place);
            } else {
                leave_open(i, hit.rows, MatchedBy::place);
            }
        }
    }

    void leave_new(std::size_t i)
    {
        bool const again = !m_rows[i].key.empty() && !m_new_keys.insert(m_rows[i].key).second;
        if (m_fills_only) {
            warn(i, "no_such_row", text("nothing in the project is called so; the row is left out"),
                 text("code or name of a row of {layer}", {TextArg{"layer", m_ours.name}}));
            leave_open(i, {}, MatchedBy::nothing);
        } else if (again) {
            warn(i, "row_twice",
                 text("another row of the file has the code {key} already",
                      {TextArg{"key", m_rows[i].key}}),
                 text("each code or key once"));
            leave_open(i, {}, MatchedBy::nothing);
        } else {
            m_rows[i].kind = ImportKind::added;
        }
    }

    RawProject const &m_tables;
    RawTable const &m_ours;
    RawTable const &m_theirs;
    RowIndex m_index;
    bool m_fills_only;
    Diagnostics &m_findings;
    std::vector<std::pair<std::size_t, std::size_t>> m_references;
    Positions m_claims; ///< by row of ours: position of the file's row + 1; 0: none
    std::vector<ImportRow> m_rows;
    std::vector<bool> m_done;
    std::optional<PlaceIndex> m_places;
    std::set<std::string> m_new_keys;
};

} // namespace

std::vector<ImportRow> match_rows(RawProject const &tables, RawTable const &theirs,
                                  Spelling const &spelling, bool fills_only, Diagnostics &findings)
{
    RawTable const &ours = tables.tables.at(theirs.name);
    return Matcher{tables, ours, theirs, spelling, fills_only, findings}.match();
}

} // namespace sim::io
