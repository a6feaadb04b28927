#include "tests/common/mosaic.hpp"

#include "sim/base/fmt.hpp"

#include <array>
#include <cstdint>

namespace test_places {

namespace {

using sim::geo::Point;

constexpr double side_m = 300.0;
constexpr int edges_a_side = 5;
constexpr Point corner{420000.0, 4490000.0};

/// A number from -0.5 to 0.5 for each pair of numbers.
double jitter(int a, int b)
{
    std::uint32_t sum =
        static_cast<std::uint32_t>(a) * 2654435761U ^ static_cast<std::uint32_t>(b) * 2246822519U;
    sum = (sum ^ (sum >> 15U)) * 2246822519U;
    sum ^= sum >> 13U;
    return static_cast<double>(sum % 10007U) / 10007.0 - 0.5;
}

/// Where four blocks meet.
Point node(int column, int row)
{
    return {corner.x + (column + 0.4 * jitter(column, 2 * row)) * side_m,
            corner.y + (row + 0.4 * jitter(column + 7919, 2 * row + 1)) * side_m};
}

/// Vertex `i` of the side from one node to the next one, right or up.
Point on_side(int column, int row, bool up, int i)
{
    Point const a = node(column, row);
    Point const b = up ? node(column, row + 1) : node(column + 1, row);
    double const share = static_cast<double>(i) / edges_a_side;
    double const off =
        i == 0 || i == edges_a_side ? 0.0 : 0.08 * jitter(column * 31 + i, row * 2 + (up ? 1 : 0));
    return {a.x + (b.x - a.x) * share - (b.y - a.y) * off,
            a.y + (b.y - a.y) * share + (b.x - a.x) * off};
}

sim::geo::MultiPolygon block_area(int column, int row)
{
    sim::geo::Ring ring;
    for (int i = 0; i < edges_a_side; ++i) {
        ring.push_back(on_side(column, row, false, i));
    }
    for (int i = 0; i < edges_a_side; ++i) {
        ring.push_back(on_side(column + 1, row, true, i));
    }
    for (int i = edges_a_side; i > 0; --i) {
        ring.push_back(on_side(column, row + 1, false, i));
    }
    for (int i = edges_a_side; i > 0; --i) {
        ring.push_back(on_side(column, row, true, i));
    }
    ring.push_back(ring.front());
    return {{.outer = ring, .holes = {}}};
}

sim::Route route(char const *key, sim::RouteFamily family)
{
    sim::Route made;
    made.key = key;
    made.family = family;
    made.name_zh = key;
    made.name_en = key;
    return made;
}

} // namespace

std::shared_ptr<sim::Dataset> mosaic(int columns, int rows)
{
    auto dataset = std::make_shared<sim::Dataset>();
    dataset->routes = {
        route("coal", sim::RouteFamily::none), route("chp_heat", sim::RouteFamily::heat_network),
        route("gas_wall", sim::RouteFamily::gas), route("ashp_water", sim::RouteFamily::electric),
        route("solar_electric", sim::RouteFamily::solar_electric)};
    for (int i = 0; i < columns * rows; ++i) {
        int const column = i % columns;
        int const row = i / columns;
        sim::Block block;
        block.code = fmt::format("{:06}", i);
        block.name = fmt::format("{}", i);
        block.name_en = block.name;
        block.households = 20 + i % 97;
        block.area = block_area(column, row);
        block.label_point = {corner.x + (column + 0.5) * side_m, corner.y + (row + 0.5) * side_m};
        dataset->blocks.push_back(std::move(block));
    }
    return dataset;
}

void add_mosaic_zones(sim::Dataset &dataset, int count)
{
    auto const blocks = static_cast<int>(dataset.blocks.size());
    for (int i = 0; i < count; ++i) {
        auto const block = static_cast<std::uint32_t>(i % blocks);
        Point const centre = dataset.blocks[block].label_point;
        sim::TransformerZone zone;
        zone.block = sim::BlockId{block};
        zone.place = {centre.x + 0.8 * side_m * jitter(i, 1),
                      centre.y + 0.8 * side_m * jitter(i, 2)};
        dataset.transformer_zones.push_back(std::move(zone));
    }
}

sim::Scenario mosaic_scenario(sim::Dataset const &dataset)
{
    sim::Scenario scenario;
    scenario.plan.choices.resize(dataset.blocks.size());
    for (std::uint32_t i = 0; i < scenario.plan.choices.size(); ++i) {
        scenario.plan.choices[i].route = sim::RouteId{(i * 7 + i / 11) % 5};
    }
    return scenario;
}

} // namespace test_places
