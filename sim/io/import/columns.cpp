#include "sim/io/import/columns.hpp"

#include "sim/base/fmt.hpp"
#include "sim/io/import/told.hpp"
#include "sim/io/source_text.hpp"

#include <algorithm>
#include <utility>

namespace sim::io {

namespace {

std::string joined(std::vector<std::string> const &words)
{
    std::string all;
    for (std::string const &word : words) {
        all += (all.empty() ? "" : ", ") + shown_bytes(word);
    }
    return all;
}

/// The search for one file: which of theirs are still free.
class Search
{
public:
    Search(ForeignTable const &foreign, TableSpec const &spec, ImportWords const &words,
           Diagnostics &findings)
        : m_foreign{foreign}, m_spec{spec}, m_words{words}, m_findings{findings},
          m_taken(foreign.columns.size(), false)
    {
        for (std::string const &header : foreign.columns) {
            m_headers.push_back(header_words(header, words));
        }
    }

    void declared(ImportSettings const &settings, std::vector<std::string> const &ours);
    void by_name(std::vector<std::string> const &ours);
    void by_cut_name(std::vector<std::string> const &ours);
    void by_synonym(std::vector<std::string> const &ours);
    [[nodiscard]] std::vector<FoundColumn> result(ImportSettings const &settings,
                                                  std::vector<std::string> const &ours);

private:
    [[nodiscard]] Location where(std::string const &column) const
    {
        return {m_foreign.file, m_spec.name, "", column};
    }
    /// Free columns of theirs with this name; first those with it as a whole, then the parts.
    [[nodiscard]] std::vector<std::size_t> named(std::string const &name) const;
    bool take(std::string const &ours, std::string const &name);
    void check_unit(FoundColumn &found, ImportSettings const &settings) const;

    ForeignTable const &m_foreign;
    TableSpec const &m_spec;
    ImportWords const &m_words;
    Diagnostics &m_findings;
    std::vector<HeaderWords> m_headers;
    std::vector<bool> m_taken;
    std::map<std::string, std::pair<std::size_t, bool>> m_found; ///< place, declared
};

std::vector<std::size_t> Search::named(std::string const &name) const
{
    std::size_t best = 10;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < m_headers.size(); ++i) {
        auto const &names = m_headers[i].names;
        auto const found = std::ranges::find(names, name);
        auto const rank = static_cast<std::size_t>(found - names.begin());
        if (m_taken[i] || found == names.end() || rank > best) {
            continue;
        }
        if (rank < best) {
            places.clear();
        }
        best = rank;
        places.push_back(i);
    }
    return places;
}

bool Search::take(std::string const &ours, std::string const &name)
{
    std::vector<std::size_t> const places = named(name);
    if (places.empty()) {
        return false;
    }
    if (places.size() > 1) {
        std::vector<std::string> both;
        for (std::size_t const place : places) {
            both.push_back(m_foreign.columns[place]);
        }
        m_findings.push_back(
            error_at("ambiguous_column", where(ours), joined(both),
                     text("{count} columns of the file could be meant",
                          {TextArg{"count", fmt::format("{}", places.size())}}),
                     text("say which one: --map {column}=...", {TextArg{"column", ours}})));
    }
    m_taken[places.front()] = true;
    m_found[ours] = {places.front(), false};
    return true;
}

void Search::declared(ImportSettings const &settings, std::vector<std::string> const &ours)
{
    for (auto const &[column, theirs] : settings.columns) {
        if (std::ranges::find(ours, column) == ours.end()) {
            m_findings.push_back(
                error_at("unknown_column", where(column), shown_bytes(theirs),
                         text("this layer has no such column"),
                         text("one of: {words}", {TextArg{"words", joined(ours)}})));
            continue;
        }
        if (theirs.empty()) { // nothing is taken for it
            continue;
        }
        auto place = std::ranges::find(m_foreign.columns, theirs) - m_foreign.columns.begin();
        if (place == std::ssize(m_foreign.columns)) {
            auto const same = [&](HeaderWords const &header) {
                return !header.names.empty() && header.names.front() == folded(theirs);
            };
            place = std::ranges::find_if(m_headers, same) - m_headers.begin();
        }
        if (place == std::ssize(m_foreign.columns)) {
            m_findings.push_back(
                error_at("column_not_in_file", where(column), shown_bytes(theirs),
                         text("the file does not have the column that was declared"),
                         text("one of: {words}", {TextArg{"words", joined(m_foreign.columns)}})));
            continue;
        }
        auto const position = static_cast<std::size_t>(place);
        m_taken[position] = true;
        m_found[column] = {position, true};
    }
}

void Search::by_name(std::vector<std::string> const &ours)
{
    for (std::string const &column : ours) {
        if (!m_found.contains(column)) {
            take(column, folded(column));
        }
    }
}

/// A shapefile keeps ten bytes of a name; of several that begin so, the shortest is meant.
void Search::by_cut_name(std::vector<std::string> const &ours)
{
    constexpr std::size_t kept = 10;
    for (std::size_t i = 0; i < m_foreign.columns.size(); ++i) {
        std::string const &theirs = m_foreign.columns[i];
        std::string const *best = nullptr;
        for (std::string const &column : ours) {
            bool const fits = theirs.size() == kept && column.starts_with(theirs);
            best = fits && (best == nullptr || column.size() < best->size()) ? &column : best;
        }
        if (best != nullptr && !m_taken[i] && !m_found.contains(*best)) {
            m_taken[i] = true;
            m_found[*best] = {i, false};
        }
    }
}

/// The nearer list first: words of the layer, then those of every layer.
void Search::by_synonym(std::vector<std::string> const &ours)
{
    std::size_t longest = 0;
    for (auto const &synonym : m_words.synonyms) {
        longest = std::max(longest, synonym.words.size());
    }
    for (std::string const &layer : {m_spec.name, std::string{"*"}}) {
        for (std::size_t rank = 0; rank < longest; ++rank) {
            for (auto const &synonym : m_words.synonyms) {
                if (synonym.layer == layer && rank < synonym.words.size() &&
                    !m_found.contains(synonym.column) &&
                    std::ranges::find(ours, synonym.column) != ours.end()) {
                    take(synonym.column, synonym.words[rank]);
                }
            }
        }
    }
}

void Search::check_unit(FoundColumn &found, ImportSettings const &settings) const
{
    std::string const &column = found.match.ours;
    auto const declared = settings.units.find(column);
    bool const is_declared = declared != settings.units.end();
    found.match.unit = is_declared ? declared->second : m_headers[found.position].unit;
    if (found.match.unit.empty()) {
        if (m_headers[found.position].is_cut && !unit_of_column(column, m_words).empty()) {
            m_findings.push_back(
                error_at("unit_cut_off", where(column), shown_bytes(found.match.theirs),
                         text("the header is cut off, so its unit is not known"),
                         text("say the unit: --unit {column}=...", {TextArg{"column", column}})));
        }
        return;
    }
    auto const factor = unit_factor(column, found.match.unit, m_words);
    found.match.factor = factor.value_or(1.0);
    if (!factor) {
        m_findings.push_back(error_at(
            "unknown_unit", where(column), found.match.unit, text("this is no unit of the column"),
            text("say the unit: --unit {column}=...", {TextArg{"column", column}})));
    }
}

std::vector<FoundColumn> Search::result(ImportSettings const &settings,
                                        std::vector<std::string> const &ours)
{
    std::vector<FoundColumn> all;
    for (std::string const &column : ours) {
        auto const found = m_found.find(column);
        if (found == m_found.end()) {
            continue;
        }
        auto const [position, is_declared] = found->second;
        FoundColumn one;
        one.position = position;
        one.match.ours = column;
        one.match.theirs = m_foreign.columns[position];
        one.match.declared = is_declared;
        one.datum = m_headers[position].datum;
        check_unit(one, settings);
        all.push_back(std::move(one));
    }
    return all;
}

} // namespace

std::vector<FoundColumn> find_columns(ForeignTable const &foreign, TableSpec const &spec,
                                      ImportSettings const &settings, ImportWords const &words,
                                      Diagnostics &findings)
{
    std::vector<std::string> ours;
    for (ColumnSpec const &column : spec.columns) {
        ours.push_back(column.name);
    }
    if (spec.shape != ShapeKind::none && !foreign.spatial) {
        ours.insert(ours.end(), place_columns().begin(), place_columns().end());
    }
    Search search{foreign, spec, words, findings};
    search.declared(settings, ours);
    std::erase_if(ours, [&](std::string const &column) {
        auto const theirs = settings.columns.find(column);
        return theirs != settings.columns.end() && theirs->second.empty();
    });
    search.by_name(ours);
    search.by_cut_name(ours);
    search.by_synonym(ours);
    return search.result(settings, ours);
}

} // namespace sim::io
