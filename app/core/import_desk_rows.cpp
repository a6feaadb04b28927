#include "app/core/import_desk.hpp"

#include <algorithm>

namespace app {

using sim::io::ImportKind;

namespace {

/// Ambiguous ones first, then what changes, then the rest; each in the order of the file.
int place_of(ImportKind kind)
{
    switch (kind) {
    case ImportKind::ambiguous:
        return 0;
    case ImportKind::changed:
        return 1;
    case ImportKind::added:
        return 2;
    case ImportKind::gone:
        return 3;
    case ImportKind::same:
        break;
    }
    return 4;
}

} // namespace

void ImportDesk::show_only(std::optional<ImportKind> kind)
{
    m_filter = kind;
    list_rows();
}

void ImportDesk::list_rows()
{
    m_rows.clear();
    if (m_reading == nullptr) {
        return;
    }
    auto const &rows = m_reading->preview.rows;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (m_filter ? rows[i].kind == *m_filter : rows[i].kind != ImportKind::same) {
            m_rows.push_back(i);
        }
    }
    std::ranges::stable_sort(m_rows, {}, [&](std::size_t i) { return place_of(rows[i].kind); });
}

RowDecision ImportDesk::decision(std::size_t row) const
{
    if (auto const found = m_decisions.find(row); found != m_decisions.end()) {
        return found->second;
    }
    sim::io::ImportRow const &one = m_reading->preview.rows.at(row);
    bool const waits = one.kind == ImportKind::gone || one.kind == ImportKind::ambiguous;
    return {one.taken && !waits, one.chosen};
}

std::size_t ImportDesk::taken(ImportKind kind) const
{
    std::size_t count = 0;
    if (m_reading != nullptr) {
        auto const &rows = m_reading->preview.rows;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            count += rows[i].kind == kind && decision(i).taken ? 1U : 0U;
        }
    }
    return count;
}

void ImportDesk::decide(std::size_t row, bool taken, std::string const &key)
{
    if (!is_reading()) { // the rows that are shown are those of an earlier order
        m_decisions[row] = {taken, key};
        try_anew();
    }
}

void ImportDesk::try_anew()
{
    m_failure.reset();
    m_wants_trial = !sim::has_errors(m_reading->findings);
}

void ImportDesk::decide_all(ImportKind kind, bool taken)
{
    if (is_reading()) {
        return;
    }
    auto const &rows = m_reading->preview.rows;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].kind == kind) {
            m_decisions[i] = {taken, decision(i).chosen};
        }
    }
    try_anew();
}

} // namespace app
