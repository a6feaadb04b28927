#include "sim/report/completeness.hpp"

#include "sim/io/schema.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <utility>

namespace sim::report {

namespace {

/// The layers that a district can replace by its own files, in the order of the project.
constexpr std::array layers{"jurisdictions",   "blocks",           "heat_sources", "heat_mains",
                            "gas_stations",    "gas_mains",        "substations",  "feeders",
                            "feeder_sections", "transformer_zones"};

/// Fields of a row that can be facts: all but keys and the two that tell of the others.
int fields_of(char const *layer)
{
    io::TableSpec const *const spec = io::find_table_spec(layer);
    auto const counts = [&](io::ColumnSpec const &column) {
        return column.name != "source" && column.name != "illustrative" &&
               std::ranges::find(spec->key, column.name) == spec->key.end();
    };
    return static_cast<int>(std::ranges::count_if(spec->columns, counts)) +
           (spec->shape == io::ShapeKind::none ? 0 : 1);
}

/// Rows and fields of one layer in one place.
struct Count
{
    int rows = 0;
    int real_rows = 0;
    double facts = 0.0; ///< in rows: each row adds its share

    void add(Provenance const &provenance, int fields)
    {
        ++rows;
        real_rows += provenance.illustrative.empty() ? 1 : 0;
        facts += fact_share(provenance, fields);
    }

    static double fact_share(Provenance const &provenance, int fields)
    {
        if (provenance.illustrative == "*" || fields == 0) {
            return 0.0;
        }
        auto const generated = provenance.illustrative.empty()
                                   ? 0
                                   : 1 + std::ranges::count(provenance.illustrative, ';');
        return 1.0 - std::min(1.0, static_cast<double>(generated) / fields);
    }
};

/// Place of a row: a town, or one past the last for what belongs to none.
using Counts = std::map<std::pair<std::size_t, std::size_t>, Count>; // layer, town

class Counter
{
public:
    explicit Counter(Dataset const &dataset) : m_dataset{dataset}
    {
        std::ranges::transform(layers, m_fields.begin(), fields_of);
        for (std::size_t i = 0; i < dataset.jurisdictions.size(); ++i) {
            add(0, i, dataset.jurisdictions[i].provenance);
        }
        for (Block const &block : dataset.blocks) {
            add(1, block.jurisdiction.index, block.provenance);
        }
        add_all(2, dataset.heat_sources);
        add_all(3, dataset.heat_mains);
        for (GasStation const &station : dataset.gas_stations) {
            add(4, station.block ? town_of(*station.block) : no_town(), station.provenance);
        }
        add_all(5, dataset.gas_mains);
        add_all(6, dataset.substations);
        add_all(7, dataset.feeders);
        for (FeederSection const &section : dataset.feeder_sections) {
            add(8, section.block ? town_of(*section.block) : no_town(), section.provenance);
        }
        for (TransformerZone const &zone : dataset.transformer_zones) {
            add(9, town_of(zone.block), zone.provenance);
        }
    }

    [[nodiscard]] Counts const &counts() const { return m_counts; }
    [[nodiscard]] std::size_t no_town() const { return m_dataset.jurisdictions.size(); }

private:
    [[nodiscard]] std::size_t town_of(BlockId block) const
    {
        return m_dataset.block(block).jurisdiction.index;
    }
    void add(std::size_t layer, std::size_t town, Provenance const &provenance)
    {
        m_counts[{layer, town}].add(provenance, m_fields.at(layer));
    }
    template <typename T>
    void add_all(std::size_t layer, std::vector<T> const &rows)
    {
        for (T const &row : rows) {
            add(layer, no_town(), row.provenance);
        }
    }

    Dataset const &m_dataset;
    std::array<int, layers.size()> m_fields{};
    Counts m_counts;
};

Text layer_words(std::size_t layer)
{
    std::array<Text, layers.size()> const words{
        text("Towns and streets"), text("Blocks"),       text("Heat sources"),
        text("Heat mains"),        text("Gas stations"), text("Gas mains"),
        text("Substations"),       text("Feeders"),      text("Feeder sections"),
        text("Transformer zones")};
    return words.at(layer);
}

} // namespace

std::vector<Completeness> completeness(Dataset const &dataset)
{
    std::vector<Completeness> shares;
    Counter const counter{dataset};
    for (auto const &[place, count] : counter.counts()) {
        bool const in_town = place.second < dataset.jurisdictions.size();
        shares.push_back({.layer = layers.at(place.first),
                          .jurisdiction = in_town ? std::optional<JurisdictionId>{JurisdictionId{
                                                        static_cast<std::uint32_t>(place.second)}}
                                                  : std::nullopt,
                          .rows = count.rows,
                          .real_rows = count.real_rows,
                          .share = count.facts / count.rows});
    }
    return shares;
}

std::vector<double> block_completeness(Dataset const &dataset)
{
    int const block_fields = fields_of("blocks");
    int const zone_fields = fields_of("transformer_zones");
    std::vector<double> facts;
    std::vector<double> fields(dataset.blocks.size(), block_fields);
    for (Block const &block : dataset.blocks) {
        facts.push_back(Count::fact_share(block.provenance, block_fields) * block_fields);
    }
    for (TransformerZone const &zone : dataset.transformer_zones) {
        fields[zone.block.index] += zone_fields;
        facts[zone.block.index] += Count::fact_share(zone.provenance, zone_fields) * zone_fields;
    }
    std::ranges::transform(facts, fields, facts.begin(), std::divides{});
    return facts;
}

Table completeness_table(Dataset const &dataset)
{
    Counter const counter{dataset};
    Table table{.key = "completeness",
                .title = text("Share of the fields that are facts, %"),
                .columns = {{.key = "jurisdiction", .header = text("Town or street")}},
                .rows = {}};
    std::vector<std::size_t> shown;
    for (std::size_t layer = 0; layer < layers.size(); ++layer) {
        if (std::ranges::any_of(counter.counts(),
                                [&](auto const &entry) { return entry.first.first == layer; })) {
            shown.push_back(layer);
            table.columns.push_back({.key = layers.at(layer),
                                     .header = layer_words(layer),
                                     .kind = ColumnKind::number,
                                     .decimals = 1});
        }
    }
    for (std::size_t town = 0; town <= dataset.jurisdictions.size(); ++town) {
        bool const in_town = town < dataset.jurisdictions.size();
        std::vector<TableCell> row{in_town ? name_text(dataset.jurisdictions[town].name,
                                                       dataset.jurisdictions[town].name_en)
                                           : text("of no town")};
        for (std::size_t const layer : shown) {
            auto const found = counter.counts().find({layer, town});
            row.emplace_back();
            if (found != counter.counts().end()) {
                row.back() = 100.0 * found->second.facts / found->second.rows;
            }
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace sim::report
