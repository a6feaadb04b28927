#pragma once

#include "sim/model/data_change.hpp"
#include "sim/model/dataset.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>
#include <variant>

/// Changes of the given data made to a dataset in memory: the fields that fixes write to.
namespace apply_change {

using namespace sim;

[[noreturn]] inline void refuse(RowEdit const &edit, std::string const &what)
{
    throw std::invalid_argument{edit.layer + " " + edit.key + ": no " + what};
}

/// The row of a code; a row that goes is taken out and null returned.
template <typename Row>
Row *row_of(std::vector<Row> &rows, RowEdit const &edit)
{
    auto const found = std::ranges::find(rows, edit.key, &Row::code);
    if (found == rows.end()) {
        refuse(edit, "such row");
    }
    if (edit.kind == RowEdit::Kind::remove) {
        rows.erase(found);
        return nullptr;
    }
    return &*found;
}

template <typename Row>
std::uint32_t index_of(std::vector<Row> const &rows, std::string const &code)
{
    return static_cast<std::uint32_t>(std::ranges::find(rows, code, &Row::code) - rows.begin());
}

/// Writes the fields of an edit; `set` knows those of its row.
template <typename Set>
void each_field(RowEdit const &edit, Set set)
{
    for (auto const &[field, words] : edit.fields) {
        if (!set(field, words)) {
            refuse(edit, field);
        }
    }
}

inline void to_block(Dataset &dataset, RowEdit const &edit)
{
    Block *const block = row_of(dataset.blocks, edit);
    if (block == nullptr) {
        return;
    }
    if (edit.shape) {
        block->area = std::get<geo::MultiPolygon>(*edit.shape);
    }
    each_field(edit, [&](std::string const &field, std::string const &words) {
        if (field == "name") {
            block->name = words;
        } else if (field == "heated_floor_area_m2") {
            block->heated_floor_area_m2 = std::stod(words);
        } else if (field == "coal_t_per_household") {
            block->coal_t_per_household = std::stod(words);
        } else if (field == "income_yuan_per_household") {
            block->income_yuan_per_household = std::stod(words);
        } else if (field == "roof_share_usable") {
            block->roof_share_usable = std::stod(words);
        } else if (field == "demolition_year" && words.empty()) {
            block->demolition_year.reset();
        } else {
            return false;
        }
        return true;
    });
}

inline void to_zone(Dataset &dataset, RowEdit const &edit)
{
    TransformerZone *const zone = row_of(dataset.transformer_zones, edit);
    if (zone == nullptr) {
        return;
    }
    if (edit.shape) {
        zone->place = std::get<geo::Point>(*edit.shape);
    }
    each_field(edit, [&](std::string const &field, std::string const &words) {
        if (field == "capacity_kva") {
            zone->capacity_kva = std::stod(words);
        } else if (field == "base_peak_kw") {
            zone->base_peak_kw = std::stod(words);
        } else if (field == "households") {
            zone->households = std::stoi(words);
        } else if (field == "block") {
            zone->block = {index_of(dataset.blocks, words)};
        } else if (field == "section") {
            zone->section = {index_of(dataset.feeder_sections, words)};
        } else {
            return false;
        }
        return true;
    });
}

inline void to_feeder(Dataset &dataset, RowEdit const &edit)
{
    Feeder *const feeder = row_of(dataset.feeders, edit);
    each_field(edit, [&](std::string const &field, std::string const &words) {
        if (field == "limit_kva") {
            feeder->limit_kva = std::stod(words);
        } else if (field == "r_ohm_per_km") {
            feeder->r_ohm_per_km = std::stod(words);
        } else if (field == "tie") {
            feeder->tie.reset();
            if (!words.empty()) {
                feeder->tie = Id<Feeder>{index_of(dataset.feeders, words)};
            }
        } else {
            return false;
        }
        return true;
    });
}

inline void to_section(Dataset &dataset, RowEdit const &edit)
{
    if (FeederSection *const section = row_of(dataset.feeder_sections, edit)) {
        section->lines = std::get<std::vector<geo::LineString>>(edit.shape.value());
    }
}

inline void to_station(Dataset &dataset, RowEdit const &edit)
{
    GasStation *const station = row_of(dataset.gas_stations, edit);
    if (edit.shape) {
        station->place = std::get<geo::Point>(*edit.shape);
    }
    each_field(edit, [&](std::string const &field, std::string const &words) {
        if (field == "spare_m3_per_h") {
            station->spare_m3_per_h = std::stod(words);
        } else if (field == "block") {
            station->block = BlockId{index_of(dataset.blocks, words)};
        } else {
            return false;
        }
        return true;
    });
}

/// A row with one figure that fixes write to.
template <typename Row>
void to_figure(std::vector<Row> &rows, double Row::*figure, RowEdit const &edit)
{
    Row *const row = row_of(rows, edit);
    if (edit.fields.size() != 1) {
        refuse(edit, "single field");
    }
    row->*figure = std::stod(edit.fields.begin()->second);
}

inline void to_return(Dataset &dataset, RowEdit const &edit)
{
    auto const found = std::ranges::find_if(dataset.progress, [&](ProgressReport const &row) {
        return edit.key == dataset.block(row.block).code + "/" + iso_date(row.week);
    });
    if (found == dataset.progress.end()) {
        refuse(edit, "such row");
    }
    each_field(edit, [&](std::string const &field, std::string const &words) {
        if (field == "households_done") {
            found->households_done = std::stoi(words);
        } else if (field == "stage") {
            found->stage = parse_block_stage(words).value();
        } else {
            return false;
        }
        return true;
    });
}

/// \throws std::invalid_argument for a row or field that it does not know
inline void to(Dataset &dataset, DataChange const &change)
{
    for (RowEdit const &edit : change.rows) {
        if (edit.layer == "blocks") {
            to_block(dataset, edit);
        } else if (edit.layer == "transformer_zones") {
            to_zone(dataset, edit);
        } else if (edit.layer == "feeders") {
            to_feeder(dataset, edit);
        } else if (edit.layer == "feeder_sections") {
            to_section(dataset, edit);
        } else if (edit.layer == "gas_stations") {
            to_station(dataset, edit);
        } else if (edit.layer == "substations") {
            to_figure(dataset.substations, &Substation::capacity_kva, edit);
        } else if (edit.layer == "heat_sources") {
            to_figure(dataset.heat_sources, &HeatSource::spare_kw, edit);
        } else if (edit.layer == "heat_mains") {
            to_figure(dataset.heat_mains, &HeatMain::spare_kw, edit);
        } else if (edit.layer == "progress") {
            to_return(dataset, edit);
        } else {
            refuse(edit, "such layer");
        }
    }
}

} // namespace apply_change
