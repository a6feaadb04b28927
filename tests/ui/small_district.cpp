#include "small_district.hpp"

#include "sim/base/fmt.hpp"

namespace ui_test {

namespace {

constexpr sim::geo::Point corner{420000.0, 4490000.0};

sim::geo::MultiPolygon box(double x0, double y0, double x1, double y1)
{
    x0 = corner.x + x0 * 1000.0;
    x1 = corner.x + x1 * 1000.0;
    y0 = corner.y + y0 * 1000.0;
    y1 = corner.y + y1 * 1000.0;
    return {{.outer = {{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}, {x0, y0}}, .holes = {}}};
}

sim::geo::Point at(double x, double y)
{
    return {corner.x + x * 1000.0, corner.y + y * 1000.0};
}

sim::Route route(char const *key, sim::RouteFamily family, char const *zh, char const *en)
{
    sim::Route made;
    made.key = key;
    made.family = family;
    made.name_zh = zh;
    made.name_en = en;
    return made;
}

void add_places(sim::Dataset &dataset, int columns, int rows)
{
    int const half = columns / 2;
    for (int j = 0; j < 2; ++j) {
        sim::Jurisdiction place;
        place.code = fmt::format("15020210{}", j);
        place.name = j == 0 ? "东河街道" : "沙尔沁镇";
        place.name_en = j == 0 ? "Donghe Subdistrict" : "Shaerqin Town";
        place.kind = j == 0 ? sim::JurisdictionKind::street : sim::JurisdictionKind::town;
        place.area = j == 0 ? box(0, 0, half, rows) : box(half, 0, columns, rows);
        dataset.jurisdictions.push_back(place);
    }
    for (int i = 0; i < columns * rows; ++i) {
        int const x = i % columns;
        int const y = i / columns;
        sim::Block block;
        block.code = fmt::format("1502021{:05}", i);
        block.name = fmt::format("第{}片区", i + 1);
        block.name_en = fmt::format("Block {}", i + 1);
        block.jurisdiction = sim::JurisdictionId{x < half ? 0U : 1U};
        block.households = 10 + i;
        block.heated_floor_area_m2 = 80.0 * block.households;
        block.area = box(x, y, x + 1, y + 1);
        block.label_point = at(x + 0.5, y + 0.5);
        block.provenance.illustrative = i % 2 == 0 ? "households" : "";
        dataset.blocks.push_back(block);
    }
}

void add_networks(sim::Dataset &dataset, int columns, int rows)
{
    sim::HeatSource plant;
    plant.code = "H1";
    plant.name = "东华热电厂";
    plant.name_en = "Donghua plant";
    plant.place = at(1.5, 1.2);
    dataset.heat_sources.push_back(plant);
    sim::HeatMain trunk;
    trunk.lines = {{at(1.5, 1.2), at(2.5, 1.8), at(columns - 0.5, 1.8)}};
    dataset.heat_mains.push_back(trunk);
    sim::GasStation gate;
    gate.code = "G1";
    gate.name = "铁西门站";
    gate.name_en = "Tiexi gate";
    gate.place = at(0.5, rows - 0.5);
    dataset.gas_stations.push_back(gate);
    sim::GasMain main;
    main.lines = {{at(0.5, rows - 0.5), at(2.2, rows - 0.8), at(columns - 0.5, rows - 0.5)}};
    dataset.gas_mains.push_back(main);
    sim::ContextFeature outline;
    outline.area = box(0, 0, columns, rows);
    dataset.context.push_back({"context_district", {outline}});
}

} // namespace

std::shared_ptr<sim::Dataset const> small_district(int columns, int rows)
{
    auto dataset = std::make_shared<sim::Dataset>();
    dataset->meta = {{"name_zh", "东河区"}, {"name_en", "Donghe District"}};
    dataset->routes = {
        route("coal", sim::RouteFamily::none, "现状燃煤散烧", "Coal today"),
        route("chp_heat", sim::RouteFamily::heat_network, "接入热电联产集中供热", "Heat network"),
        route("gas_wall", sim::RouteFamily::gas, "天然气壁挂炉", "Gas wall boiler"),
        route("ashp_water", sim::RouteFamily::electric, "空气源热泵", "Heat pump"),
        route("solar_electric", sim::RouteFamily::solar_electric, "太阳能+电辅助",
              "Solar with electricity")};
    add_places(*dataset, columns, rows);
    add_networks(*dataset, columns, rows);
    return dataset;
}

sim::Scenario mixed_scenario(sim::Dataset const &dataset)
{
    sim::Scenario scenario;
    scenario.key = "official";
    scenario.name_zh = "印发方案";
    scenario.name_en = "Published plan";
    scenario.plan.choices.resize(dataset.blocks.size());
    for (std::uint32_t i = 0; i < 5 && i < scenario.plan.choices.size(); ++i) {
        scenario.plan.choices[i].route = sim::RouteId{i};
    }
    return scenario;
}

} // namespace ui_test
