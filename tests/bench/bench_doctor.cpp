// The data doctor on 50 000 blocks in 500 towns, with what reading them checks beside it.
#include "sim/engine/doctor/doctor.hpp"
#include "sim/model/validate.hpp"
#include "tests/common/sound_district.hpp"

#include <benchmark/benchmark.h>

#include <string>

namespace {

using namespace sim;

constexpr std::uint32_t towns = 500;
constexpr std::uint32_t side = 10; ///< blocks of a town: side x side
constexpr int corners = 24;        ///< vertices along each border of a block

/// A border from one place to another, crooked where it is not the town's own.
void draw(geo::Ring &ring, geo::Point from, geo::Point to, bool crooked)
{
    for (int i = 0; i < corners; ++i) {
        double const share = static_cast<double>(i) / corners;
        double const bend = crooked && i % 2 == 1 ? 8.0 : 0.0;
        ring.push_back({from.x + share * (to.x - from.x) + (from.x == to.x ? bend : 0.0),
                        from.y + share * (to.y - from.y) + (from.y == to.y ? bend : 0.0)});
    }
}

/// The same vertices whichever way a border is gone along.
geo::Ring cell(geo::Point corner, double width, double height, std::uint32_t column,
               std::uint32_t row)
{
    geo::Ring ring;
    geo::Point const a = corner;
    geo::Point const b{corner.x + width, corner.y};
    geo::Point const c{corner.x + width, corner.y + height};
    geo::Point const d{corner.x, corner.y + height};
    draw(ring, a, b, row > 0);
    draw(ring, b, c, column + 1 < side);
    draw(ring, c, d, row + 1 < side);
    draw(ring, d, a, column > 0);
    ring.push_back(ring.front());
    return ring;
}

void add_town(Dataset &dataset, std::uint32_t t)
{
    constexpr double width = 500.0;
    constexpr double height = 400.0;
    geo::Point const corner{300000.0 + 6000.0 * (t % 25), 4400000.0 + 5000.0 * (t / 25)};
    Jurisdiction town;
    town.code = std::to_string(100 + t);
    town.name = "镇" + town.code;
    town.name_en = "Town " + town.code;
    geo::Ring &outer = town.area.emplace_back().outer;
    double const far_x = corner.x + side * width;
    double const far_y = corner.y + side * height;
    for (std::uint32_t i = 0; i < side; ++i) {
        draw(outer, {corner.x + i * width, corner.y}, {corner.x + (i + 1) * width, corner.y},
             false);
    }
    for (std::uint32_t i = 0; i < side; ++i) {
        draw(outer, {far_x, corner.y + i * height}, {far_x, corner.y + (i + 1) * height}, false);
    }
    for (std::uint32_t i = side; i > 0; --i) {
        draw(outer, {corner.x + i * width, far_y}, {corner.x + (i - 1) * width, far_y}, false);
    }
    for (std::uint32_t i = side; i > 0; --i) {
        draw(outer, {corner.x, corner.y + i * height}, {corner.x, corner.y + (i - 1) * height},
             false);
    }
    outer.push_back(outer.front());
    dataset.jurisdictions.push_back(town);
    sound_district::add_block(dataset, t, 0);
    Block const model = dataset.blocks.back();
    dataset.blocks.pop_back();
    for (std::uint32_t k = 0; k < side * side; ++k) {
        Block block = model;
        block.code = town.code + std::to_string(1000 + k);
        block.name = "村庄" + block.code;
        geo::Point const place{corner.x + (k % side) * width, corner.y + (k / side) * height};
        block.area = {{cell(place, width, height, k % side, k / side), {}}};
        block.label_point = {place.x + width / 2, place.y + height / 2};
        dataset.blocks.push_back(std::move(block));
    }
}

sound_district::District const &district()
{
    static sound_district::District const once = [] {
        sound_district::District big = sound_district::make();
        Dataset &dataset = big.dataset;
        dataset.jurisdictions.clear();
        dataset.blocks.clear();
        dataset.transformer_zones.clear();
        dataset.feeder_sections.clear();
        dataset.progress.clear();
        dataset.problems.clear();
        dataset.gas_stations.resize(1);
        for (std::uint32_t t = 0; t < towns; ++t) {
            add_town(dataset, t);
        }
        for (std::uint32_t b = 0; b < dataset.blocks.size(); ++b) {
            sound_district::add_supply(dataset, b, b % side != 0);
        }
        big.scenario.plan.choices.assign(dataset.blocks.size(), big.scenario.plan.choices.front());
        return big;
    }();
    return once;
}

void examine(benchmark::State &state)
{
    std::size_t findings = 0;
    for (auto _ : state) {
        findings = doctor(district().dataset, district().scenario).findings.size();
    }
    state.counters["blocks"] = static_cast<double>(district().dataset.blocks.size());
    state.counters["findings"] = static_cast<double>(findings);
}
BENCHMARK(examine)->Unit(benchmark::kMillisecond)->Repetitions(3);

void examine_with_reading(benchmark::State &state)
{
    for (auto _ : state) {
        Dataset const &dataset = district().dataset;
        Diagnostics given;
        validate_grid(dataset, given);
        validate_shapes(dataset, given);
        validate_coverage(dataset, given);
        benchmark::DoNotOptimize(doctor(dataset, district().scenario, given));
    }
}
BENCHMARK(examine_with_reading)->Unit(benchmark::kMillisecond)->Repetitions(3);

} // namespace
