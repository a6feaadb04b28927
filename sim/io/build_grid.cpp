#include "sim/io/build_project.hpp"
#include "sim/io/build_rows.hpp"
#include "sim/io/finding.hpp"
#include "sim/io/schema.hpp"
#include "sim/io/typed_cells.hpp"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace sim::io {

namespace {

Substation substation_of(RowReader const &row)
{
    return {.code = row.words("code"),
            .name = row.words("name"),
            .name_en = row.words("name_en"),
            .capacity_kva = row.number("capacity_kva"),
            .already_loaded_kva = row.number("already_loaded_kva"),
            .place = row.point(),
            .provenance = row.provenance()};
}

std::vector<Feeder> feeders_of(RawProject const &project,
                               std::vector<Substation> const &substations)
{
    std::vector<Feeder> feeders =
        in_code_order<Feeder>(project, "feeders", [&](RowReader const &row) {
            return Feeder{.code = row.words("code"),
                          .name = row.words("name"),
                          .name_en = row.words("name_en"),
                          .substation = id_of(substations, row.words("substation")),
                          .conductor = row.words("conductor"),
                          .limit_kva = row.number("limit_kva"),
                          .r_ohm_per_km = row.number("r_ohm_per_km"),
                          .x_ohm_per_km = row.number("x_ohm_per_km"),
                          .tie = {}, // once all have their places
                          .provenance = row.provenance()};
        });
    RawTable const *const table = project.find("feeders");
    for (RawRow const &row : table != nullptr ? table->rows : std::vector<RawRow>{}) {
        RowReader const reader{*table, row};
        if (auto const own = index_of(feeders, reader.words("code"))) {
            feeders[*own].tie = maybe_id_of(feeders, reader.words("tie"));
        }
    }
    return feeders;
}

/// Sections as the table holds them, on their way into an order from the stations outwards.
class SectionTree
{
public:
    SectionTree(RawProject const &project, Dataset const &dataset) : m_project{project}
    {
        m_rows = in_code_order<Row>(project, "feeder_sections", [&](RowReader const &row) {
            return Row{.code = row.words("code"),
                       .upstream = row.words("upstream"),
                       .section = {.code = row.words("code"),
                                   .feeder = id_of(dataset.feeders, row.words("feeder")),
                                   .upstream = {},
                                   .block = maybe_id_of(dataset.blocks, row.words("block")),
                                   .other_load_peak_kw = row.number("other_load_peak_kw"),
                                   .lines = row.lines(),
                                   .provenance = row.provenance()}};
        });
        m_behind.resize(m_rows.size());
        for (std::uint32_t i = 0; i < m_rows.size(); ++i) {
            if (m_rows[i].upstream.empty()) {
                m_starts.push_back(i);
            } else if (auto const upstream = index_of(m_rows, m_rows[i].upstream)) {
                m_behind[*upstream].push_back(i);
            }
        }
        std::ranges::stable_sort(
            m_starts, {}, [this](std::uint32_t i) { return m_rows[i].section.feeder.index; });
    }

    /// Feeder by feeder in code order, each section right behind the one that feeds it. A section
    /// that no station feeds is left out and reported.
    std::vector<FeederSection> in_order(Diagnostics &findings)
    {
        for (std::uint32_t const start : m_starts) {
            place_from(start);
        }
        for (Row const &row : m_rows) {
            if (!row.reached) {
                report(row, "section_not_fed",
                       text("no chain of sections leads from here to the feeder's substation"),
                       findings);
            } else if (row.is_foreign) {
                report(row, "section_of_other_feeder",
                       text("the section upstream belongs to another feeder"), findings);
            }
        }
        return std::move(m_ordered);
    }

private:
    struct Row
    {
        std::string code;
        std::string upstream;
        FeederSection section;
        bool reached = false;
        bool is_foreign = false; ///< to the feeder of the section upstream
    };

    /// Without recursion: a feeder may have thousands of sections in a row.
    void place_from(std::uint32_t start)
    {
        std::vector<std::pair<std::uint32_t, std::optional<Id<FeederSection>>>> open{{start, {}}};
        while (!open.empty()) {
            auto const [index, upstream] = open.back();
            open.pop_back();
            Row &row = m_rows[index];
            row.reached = true;
            row.section.upstream = upstream;
            row.is_foreign = upstream && m_ordered[upstream->index].feeder != row.section.feeder;
            Id<FeederSection> const own{static_cast<std::uint32_t>(m_ordered.size())};
            m_ordered.push_back(row.section);
            for (auto next = m_behind[index].rbegin(); next != m_behind[index].rend(); ++next) {
                open.emplace_back(*next, own);
            }
        }
    }

    void report(Row const &row, char const *code, Text message, Diagnostics &findings) const
    {
        RawTable const &table = *m_project.find("feeder_sections");
        TableSpec const *const spec = find_table_spec(table.name);
        for (RawRow const &raw : table.rows) {
            if (RowReader{table, raw}.words("code") == row.code) {
                Diagnostic finding = error_at(
                    code, place_of(table, spec, raw, "upstream"), row.upstream, std::move(message),
                    text("a section of the same feeder, nearer to its substation; empty "
                         "for the first one"));
                if (!row.section.lines.empty() && !row.section.lines.front().empty()) {
                    finding.place = row.section.lines.front().front();
                }
                findings.push_back(std::move(finding));
                return;
            }
        }
    }

    RawProject const &m_project;
    std::vector<Row> m_rows;
    std::vector<std::vector<std::uint32_t>> m_behind;
    std::vector<std::uint32_t> m_starts;
    std::vector<FeederSection> m_ordered;
};

std::vector<TransformerZone> zones_of(RawProject const &project, Dataset const &dataset)
{
    std::map<std::string, std::uint32_t, std::less<>> sections;
    for (FeederSection const &section : dataset.feeder_sections) {
        sections.emplace(section.code, static_cast<std::uint32_t>(sections.size()));
    }
    return in_code_order<TransformerZone>(project, "transformer_zones", [&](RowReader const &row) {
        auto const section = sections.find(row.words("section"));
        return TransformerZone{.code = row.words("code"),
                               .name = row.words("name"),
                               .name_en = row.words("name_en"),
                               .block = id_of(dataset.blocks, row.words("block")),
                               .section = {section != sections.end() ? section->second : 0U},
                               .utility_branch = row.words("utility_branch"),
                               .is_private = row.words("ownership") == "private",
                               .capacity_kva = row.number("capacity_kva"),
                               .households = row.integer("households"),
                               .base_peak_kw = row.number("base_peak_kw"),
                               .place = row.point(),
                               .provenance = row.provenance()};
    });
}

} // namespace

void build_grid(RawProject const &settled, Dataset &dataset, Diagnostics &findings)
{
    dataset.substations = in_code_order<Substation>(settled, "substations", substation_of);
    dataset.feeders = feeders_of(settled, dataset.substations);
    dataset.feeder_sections = SectionTree{settled, dataset}.in_order(findings);
    dataset.transformer_zones = zones_of(settled, dataset);
}

} // namespace sim::io
