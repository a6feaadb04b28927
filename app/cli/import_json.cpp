#include "app/cli/import_json.hpp"

#include "app/cli/finding_json.hpp"
#include "app/cli/table_json.hpp"

#include <array>

namespace app::cli {

using Json = nlohmann::ordered_json;

namespace {

Json row_json(sim::io::ImportRow const &row)
{
    Json json{{"kind", key_of(row.kind)},
              {"by", key_of(row.by)},
              {"key", row.key},
              {"label", row.label},
              {"row", row.number},
              {"taken", row.taken},
              {"chosen", row.chosen},
              {"candidates", row.candidates},
              {"differences", Json::array()}};
    for (auto const &difference : row.differences) {
        json["differences"].push_back({{"column", difference.column},
                                       {"before", difference.before},
                                       {"after", difference.after}});
    }
    return json;
}

Json mapping_json(sim::io::MappedTable const &mapped)
{
    Json json{{"columns", Json::array()},
              {"unused", mapped.unused},
              {"encoding", mapped.settings.encoding},
              {"sheet", mapped.settings.sheet},
              {"crs", mapped.settings.crs},
              {"datum", mapped.settings.datum},
              {"x_is_north", mapped.settings.x_is_north},
              {"coordinates", both_languages(mapped.crs_words)}};
    for (sim::io::ColumnMatch const &column : mapped.columns) {
        json["columns"].push_back({{"ours", column.ours},
                                   {"theirs", column.theirs},
                                   {"unit", column.unit},
                                   {"factor", column.factor},
                                   {"declared", column.declared}});
    }
    return json;
}

} // namespace

char const *key_of(sim::io::ImportKind kind)
{
    constexpr std::array keys{"added", "changed", "same", "gone", "ambiguous"};
    return keys.at(static_cast<std::size_t>(kind));
}

char const *key_of(sim::io::MatchedBy by)
{
    constexpr std::array keys{"nothing", "code", "name", "alias", "place"};
    return keys.at(static_cast<std::size_t>(by));
}

Json import_json(sim::io::ImportPreview const &preview, ImportOutcome const &outcome)
{
    Json counts = Json::object();
    for (auto const kind :
         {sim::io::ImportKind::added, sim::io::ImportKind::changed, sim::io::ImportKind::same,
          sim::io::ImportKind::gone, sim::io::ImportKind::ambiguous}) {
        counts[key_of(kind)] = preview.count(kind);
    }
    Json json{{"layer", preview.layer},
              {"target", preview.mapped.table.name},
              {"file", preview.file},
              {"sha256", preview.hash},
              {"dry_run", outcome.dry_run},
              {"committed", outcome.committed},
              {"changed_rows", outcome.rows},
              {"counts", std::move(counts)},
              {"mapping", mapping_json(preview.mapped)},
              {"rows", Json::array()},
              {"findings", Json::array()}};
    for (sim::io::ImportRow const &row : preview.rows) {
        json["rows"].push_back(row_json(row));
    }
    for (sim::Diagnostic const &finding : preview.findings) {
        json["findings"].push_back(finding_json(finding));
    }
    return json;
}

} // namespace app::cli
