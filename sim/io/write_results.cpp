#include "sim/io/write_results.hpp"

#include "sim/base/error.hpp"
#include "sim/io/gpkg_geometry.hpp"
#include "sim/io/write_rows.hpp"

#include <map>
#include <set>
#include <string>
#include <utility>

namespace sim::io {

namespace {

namespace fs = std::filesystem;

using RowsByBlock = std::map<std::string, RawRow const *>;

RowsByBlock by_block(RawTable const &table)
{
    std::size_t const block = *table.find_column("block");
    RowsByBlock rows;
    for (RawRow const &row : table.rows) {
        rows.emplace(cell_words(row.cells[block]), &row);
    }
    return rows;
}

/// The layer as it is in the file, whatever ids its rows have.
class ResultsWriter
{
public:
    ResultsWriter(GDALDataset &dataset, fs::path const &file, RawTable const &table)
        : m_file{file}, m_table{table}, m_layer{dataset.GetLayerByName(table.name.c_str())}
    {
        int const block = m_layer != nullptr ? m_layer->GetLayerDefn()->GetFieldIndex("block") : -1;
        require(block >= 0);
        m_layer->ResetReading();
        while (FeaturePtr const feature{m_layer->GetNextFeature()}) {
            m_ids.emplace(feature->GetFieldAsString(block), feature->GetFID());
            m_taken.insert(feature->GetFID());
        }
    }

    void remove(std::string const &block)
    {
        if (auto const found = m_ids.find(block); found != m_ids.end()) {
            require(m_layer->DeleteFeature(found->second) == OGRERR_NONE);
            m_taken.erase(found->second);
        }
    }

    void put(std::string const &block, RawRow const &row)
    {
        auto const found = m_ids.find(block);
        bool const is_there = found != m_ids.end();
        FeaturePtr const feature{is_there ? m_layer->GetFeature(found->second)
                                          : OGRFeature::CreateFeature(m_layer->GetLayerDefn())};
        require(feature != nullptr);
        if (!is_there && m_taken.insert(static_cast<GIntBig>(row.number)).second) {
            feature->SetFID(static_cast<GIntBig>(row.number)); // else the layer chooses
        }
        set_cells(*feature, m_table, row);
        feature->SetGeometryDirectly(geometry_of(row.geometry).release());
        require((is_there ? m_layer->SetFeature(feature.get())
                          : m_layer->CreateFeature(feature.get())) == OGRERR_NONE);
    }

private:
    void require(bool done) const
    {
        if (!done) {
            throw IoError{m_file.string(), text("the project file cannot be written: {what}",
                                                {TextArg{"what", gdal_message()}})};
        }
    }

    fs::path const &m_file;
    RawTable const &m_table;
    OGRLayer *m_layer;
    std::map<std::string, GIntBig> m_ids;
    std::set<GIntBig> m_taken;
};

} // namespace

void write_results(GDALDataset &dataset, fs::path const &file, RawTable const &before,
                   RawTable const &after)
{
    RowsByBlock const old_rows = by_block(before);
    RowsByBlock const new_rows = by_block(after);
    ResultsWriter writer{dataset, file, after};
    for (auto const &[block, row] : old_rows) {
        if (!new_rows.contains(block)) {
            writer.remove(block);
        }
    }
    for (auto const &[block, row] : new_rows) {
        auto const old = old_rows.find(block);
        if (old == old_rows.end() || !(*old->second == *row)) {
            writer.put(block, *row);
        }
    }
}

} // namespace sim::io
