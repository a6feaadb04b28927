#include "sim/base/fmt.hpp"
#include "sim/io/import/digest_target.hpp"
#include "sim/io/import/digests.hpp"
#include "sim/io/import/told.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>

namespace sim::io {

namespace {

constexpr double mostly = 0.5;    ///< a block belongs to a plan that covers half of it
constexpr double slightly = 0.05; ///< less is how borders were drawn

/// Shares of one block by the value that lines give to them: a year, or 1 and 0.
struct Cover
{
    std::map<std::int64_t, double> shares{};
    std::size_t first = 0;
};

using Covers = std::map<std::size_t, Cover>; ///< by row of blocks

void add(Covers &covers, DigestTarget &target, RawRow const &line, std::int64_t value)
{
    for (auto const &[row, share] : target.covered(line)) {
        Cover &cover = covers[row];
        cover.first = cover.first == 0 ? line.number : cover.first;
        cover.shares[value] += share;
    }
}

/// The smallest value up to which the lines cover half of the block.
std::optional<std::int64_t> settled(Cover const &cover)
{
    double share = 0.0;
    for (auto const &[value, part] : cover.shares) {
        share += part;
        if (share >= mostly) {
            return value;
        }
    }
    return std::nullopt;
}

double total(Cover const &cover)
{
    double share = 0.0;
    for (auto const &[value, part] : cover.shares) {
        share += part;
    }
    return share;
}

RawTable table_of(RawTable const &lines, Covers const &covers, DigestTarget const &target,
                  char const *column, Diagnostics &findings)
{
    RawTable table = digest_table(lines, "blocks", {{column, RawType::integer}});
    for (auto const &[row, cover] : covers) {
        Location where{lines.files.empty() ? "" : lines.files.front(), lines.name, target.code(row),
                       column};
        if (auto const value = settled(cover)) {
            RawRow out;
            out.number = cover.first;
            out.cells = {target.code(row), *value};
            table.rows.push_back(std::move(out));
            if (cover.shares.size() > 1) {
                findings.push_back(
                    warning_at("several_values", std::move(where), fmt::format("{}", *value),
                               text("the file says several things of this block; the first value "
                                    "that holds for half of it is taken")));
            }
        } else if (total(cover) >= slightly) {
            findings.push_back(warning_at(
                "partly_covered", std::move(where), fmt::format("{:.0f} %", 100.0 * total(cover)),
                text("only part of the block lies within; it stays as it is"),
                text("half of the block or more, or a block that is split there")));
        }
    }
    return table;
}

} // namespace

RawTable digest_demolition(RawTable const &lines, RawProject const &tables, Diagnostics &findings)
{
    DigestTarget target{tables, "blocks", lines, "block", findings};
    Covers covers;
    std::size_t without_year = 0;
    for (RawRow const &line : lines.rows) {
        auto const *year = std::get_if<std::int64_t>(&digest_cell(lines, line, "demolition_year"));
        if (year == nullptr) {
            ++without_year;
        } else {
            add(covers, target, line, *year);
        }
    }
    target.tell_lost();
    if (without_year > 0) {
        findings.push_back(warning_at(
            "no_year",
            {lines.files.empty() ? "" : lines.files.front(), lines.name, "", "demolition_year"}, "",
            text("{count} lines have no year and are not taken",
                 {TextArg{"count", fmt::format("{}", without_year)}})));
    }
    return table_of(lines, covers, target, "demolition_year", findings);
}

RawTable digest_no_coal_zones(RawTable const &lines, RawProject const &tables,
                              Diagnostics &findings)
{
    DigestTarget target{tables, "blocks", lines, "block", findings};
    Covers covers;
    for (RawRow const &line : lines.rows) {
        auto const *flag = std::get_if<std::int64_t>(&digest_cell(lines, line, "no_coal_zone"));
        add(covers, target, line, flag == nullptr ? 1 : *flag);
    }
    target.tell_lost();
    return table_of(lines, covers, target, "no_coal_zone", findings);
}

} // namespace sim::io
