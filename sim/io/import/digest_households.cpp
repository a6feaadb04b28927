#include "sim/base/fmt.hpp"
#include "sim/io/import/digest_target.hpp"
#include "sim/io/import/digests.hpp"
#include "sim/io/import/told.hpp"
#include "sim/io/source_text.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>

namespace sim::io {

namespace {

/// What the lines of one block add up to.
struct BlockSum
{
    std::int64_t burning = 0;
    std::int64_t converted = 0;
    std::int64_t without_area = 0; ///< of those that burn coal
    double area_m2 = 0.0;
    std::size_t first = 0;
    std::set<std::string> seen{}; ///< household numbers
};

std::optional<bool> flag(RawTable const &lines, RawRow const &line, char const *column)
{
    auto const *value = std::get_if<std::int64_t>(&digest_cell(lines, line, column));
    return value == nullptr ? std::nullopt : std::optional{*value != 0};
}

class Sums
{
public:
    Sums(RawTable const &lines, DigestTarget &target, Diagnostics &findings)
        : m_lines{lines}, m_target{target}, m_findings{findings},
          m_tells_state{lines.find_column("burns_coal") || lines.find_column("converted")},
          m_tells_area{lines.find_column("floor_area_m2").has_value()}
    {
    }

    void add(RawRow const &line);
    [[nodiscard]] RawTable table() const;
    void tell_forgotten() const;

private:
    void tell(char const *code, RawRow const &line, std::string value, Text message) const
    {
        m_findings.push_back(warning_at(code,
                                        {m_lines.files.empty() ? "" : m_lines.files.front(),
                                         m_lines.name, fmt::format("row {}", line.number), ""},
                                        shown_bytes(value), std::move(message)));
    }
    [[nodiscard]] bool is_clean(RawRow const &line) const;
    void tell_missing_area(BlockSum const &sum, std::size_t row) const;

    RawTable const &m_lines;
    DigestTarget &m_target;
    Diagnostics &m_findings;
    bool m_tells_state;
    bool m_tells_area;
    std::map<std::size_t, BlockSum> m_sums{}; ///< by row of the layer
};

/// A household that is converted burns no coal; where a line says both, it burns coal.
bool Sums::is_clean(RawRow const &line) const
{
    auto const burns = flag(m_lines, line, "burns_coal");
    auto const converted = flag(m_lines, line, "converted");
    if (burns && converted && *burns == *converted) {
        tell("coal_and_converted", line, "",
             *burns
                 ? text("the household burns coal and is converted; it is counted as burning coal")
                 : text("the household burns no coal and is not converted; it is counted as "
                        "heating cleanly"));
    }
    return burns ? !*burns : converted.value_or(false);
}

void Sums::add(RawRow const &line)
{
    auto const row = m_target.row_of(line);
    if (!row) {
        return;
    }
    BlockSum &sum = m_sums[*row];
    sum.first = sum.first == 0 ? line.number : sum.first;
    std::string const household = cell_words(digest_cell(m_lines, line, "household"));
    if (!household.empty() && !sum.seen.insert(household).second) {
        tell("household_twice", line, household,
             text("this household stands twice in its block; it is counted once"));
        return;
    }
    if (is_clean(line)) {
        ++sum.converted;
        return;
    }
    ++sum.burning;
    auto const *area = std::get_if<double>(&digest_cell(m_lines, line, "floor_area_m2"));
    sum.without_area += area == nullptr ? 1 : 0;
    sum.area_m2 += area == nullptr ? 0.0 : *area;
}

void Sums::tell_missing_area(BlockSum const &sum, std::size_t row) const
{
    m_findings.push_back(
        warning_at("households_without_area",
                   {m_lines.files.empty() ? "" : m_lines.files.front(), m_lines.name,
                    m_target.code(row), "heated_floor_area_m2"},
                   "",
                   text("{count} households of the block have no area: its area is not summed",
                        {TextArg{"count", fmt::format("{}", sum.without_area)}})));
}

/// A ledger of a town that says nothing of one of its blocks: the block stays as it is.
void Sums::tell_forgotten() const
{
    RawTable const &blocks = m_target.table();
    std::set<std::string> towns;
    for (auto const &[row, sum] : m_sums) {
        towns.insert(cell_words(digest_cell(blocks, blocks.rows[row], "jurisdiction")));
    }
    std::size_t count = 0;
    std::string list;
    for (std::size_t row = 0; row < blocks.rows.size(); ++row) {
        bool const is_here =
            towns.contains(cell_words(digest_cell(blocks, blocks.rows[row], "jurisdiction")));
        if (is_here && !m_sums.contains(row)) {
            list += (count == 0 ? "" : ", ") + m_target.code(row);
            ++count;
        }
    }
    if (count > 0) {
        m_findings.push_back(warning_at(
            "blocks_without_lines",
            {m_lines.files.empty() ? "" : m_lines.files.front(), m_lines.name, "", "block"},
            shown_bytes(list),
            text("{count} blocks of the towns of this ledger have no line; they stay as they are",
                 {TextArg{"count", fmt::format("{}", count)}})));
    }
}

RawTable Sums::table() const
{
    std::vector<RawColumn> columns{{"households", RawType::integer}};
    if (m_tells_area) {
        columns.push_back({"heated_floor_area_m2", RawType::number});
    }
    if (m_tells_state) {
        columns.push_back({"converted_already", RawType::integer});
    }
    RawTable table = digest_table(m_lines, "blocks", std::move(columns));
    for (auto const &[row, sum] : m_sums) {
        RawRow out;
        out.number = sum.first;
        out.cells = {m_target.code(row), sum.burning};
        if (m_tells_area) {
            out.cells.emplace_back();
            if (sum.without_area == 0) {
                out.cells.back() = sum.area_m2;
            } else {
                tell_missing_area(sum, row);
            }
        }
        if (m_tells_state) {
            out.cells.emplace_back(sum.converted);
        }
        table.rows.push_back(std::move(out));
    }
    return table;
}

} // namespace

RawTable digest_households(RawTable const &lines, RawProject const &tables, Diagnostics &findings)
{
    DigestTarget target{tables, "blocks", lines, "block", findings};
    Sums sums{lines, target, findings};
    for (RawRow const &line : lines.rows) {
        sums.add(line);
    }
    target.tell_lost();
    sums.tell_forgotten();
    return sums.table();
}

} // namespace sim::io
