#include "sim/engine/district/district.hpp"

#include "sim/engine/district/arcs.hpp"
#include "sim/engine/district/blocks.hpp"
#include "sim/engine/district/electric_network.hpp"
#include "sim/engine/district/faces.hpp"
#include "sim/engine/district/gas_regulators.hpp"
#include "sim/engine/district/gas_tree.hpp"
#include "sim/engine/district/heat_trunk.hpp"
#include "sim/engine/district/households.hpp"
#include "sim/engine/district/jurisdictions.hpp"
#include "sim/geo/label_point.hpp"
#include "sim/geo/overlay.hpp"

namespace sim::district {

namespace {

std::vector<Anchor> make_anchors(Facts const &facts, AtomGraph const &graph, BlockMap const &map)
{
    std::vector<Anchor> anchors;
    for (std::size_t unit = 0; unit < facts.units.size(); ++unit) {
        anchors.push_back(
            {facts.units[unit].place.value_or(graph.atoms[map.seeds[unit].atom].point), unit});
    }
    return anchors;
}

std::vector<Block> shape_blocks(Facts const &facts, Frame const &frame, AtomGraph const &graph,
                                BlockMap const &map)
{
    std::vector<int> const label = spread_labels(graph, map.unit);
    std::vector<std::size_t> jurisdiction;
    for (UnitFact const &unit : facts.units) {
        jurisdiction.push_back(unit.jurisdiction);
    }
    std::vector<Anchor> anchors = make_anchors(facts, graph, map);
    for (geo::Point const seat : frame.seats) {
        anchors.push_back({seat, static_cast<std::size_t>(label[atom_at(graph, seat)])});
    }
    std::vector<geo::Polygon> shapes =
        make_faces({graph, frame.outline, label, jurisdiction, anchors}, make_arcs(graph, label));
    std::vector<Block> blocks(facts.units.size());
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        blocks[i].unit = i;
        blocks[i].shape = std::move(shapes[i]);
        blocks[i].label = geo::label_point(blocks[i].shape);
    }
    return blocks;
}

void unite_blocks(Facts const &facts, District &district)
{
    geo::MultiPolygon all;
    std::vector<geo::MultiPolygon> parts(facts.jurisdictions.size());
    for (Block const &block : district.blocks) {
        all.push_back(block.shape);
        parts[facts.units[block.unit].jurisdiction].push_back(block.shape);
    }
    for (geo::MultiPolygon const &part : parts) {
        district.jurisdictions.push_back(geo::unite(part));
    }
    district.outline = geo::largest(geo::unite(all));
}

} // namespace

District make_district(Facts const &facts)
{
    District district;
    district.central_meridian = facts.central_meridian;
    district.rule_source = facts.rule_source;
    Frame const frame = make_frame(facts);
    GuideLines const lines = make_guide_lines(facts, frame);
    AtomGraph const graph = make_atoms(facts, frame);
    std::vector<int> const jurisdiction = make_jurisdictions(facts, frame, graph, lines);
    BlockMap const map = make_blocks(facts, frame, graph, lines, jurisdiction);
    district.blocks = shape_blocks(facts, frame, graph, map);
    unite_blocks(facts, district);

    std::vector<double> const weight = household_weights(facts);
    HeatTrunk const trunk = make_heat_trunk(facts, frame, graph, lines);
    choose_heat_blocks(facts, frame, trunk, district.blocks);
    auto const gas_parent = choose_gas_blocks(facts, frame, weight, district.blocks);
    allocate_households(facts, weight, district.blocks);
    describe_blocks(facts, district.blocks);
    district.heat_mains = rate_heat_mains(facts, trunk, district.blocks);
    district.gas_mains = make_gas_mains(facts, frame, graph, lines, district.blocks, gas_parent);
    district.gas_regulators = make_regulators(facts, district.blocks);
    district.electric = make_electric_network(facts, frame, graph, lines, district.blocks);

    district.gas_gate = frame.gas_gate;
    district.seats = frame.seats;
    district.railway = lines.railway;
    for (geo::LineString const &creek : lines.creeks) {
        district.creeks.push_back(clip_line(creek, district.outline));
    }
    district.river = make_river(facts, frame);
    return district;
}

} // namespace sim::district
