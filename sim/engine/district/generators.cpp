#include "sim/engine/district/generators.hpp"

#include "sim/engine/district/hash.hpp"
#include "sim/geo/measure.hpp"
#include "sim/geo/overlay.hpp"

#include <cmath>
#include <numbers>

namespace sim::district {

namespace {

using geo::MultiPolygon;
using geo::Point;

constexpr double disc_m = 1500.0;           // town around the seat of a core street
constexpr double inner_town_disc_m = 900.0; // and around the seat of 河东镇
constexpr double opening_m = 600.0;         // rounds the union of discs
constexpr double street_gap_m = 105.0;      // smallest distance of two streets
constexpr double street_spread_m = 150.0;
constexpr double street_jitter_m = 7.0;
constexpr double country_spacing_m = 330.0;
constexpr double country_jitter = 0.3; // of the spacing
constexpr double margin_m = 900.0;     // beyond the outline
constexpr double town_clearance_m = 170.0;
constexpr double known_clearance_town_m = 70.0;
constexpr double known_clearance_country_m = 150.0;

MultiPolygon disc(Point p, double radius_m)
{
    geo::LineString const spot{p, {p.x + 0.01, p.y}};
    return geo::buffer(spot, radius_m, geo::Cap::round);
}

MultiPolygon core_zone(Frame const &frame)
{
    MultiPolygon discs;
    for (std::size_t const j : frame.core_streets) {
        discs.push_back(disc(frame.seats[j], disc_m).front());
    }
    MultiPolygon zone = geo::buffer(geo::buffer(geo::unite(discs), -opening_m), opening_m);
    zone.push_back(disc(frame.seats[frame.inner_town], inner_town_disc_m).front());
    return geo::unite(zone);
}

/// Positions of streets along one axis, from -reach to reach.
std::vector<double> street_positions(Purpose axis, int lattice, double reach)
{
    std::vector<double> positions;
    double at = -reach;
    for (int i = 0; at < reach; ++i) {
        positions.push_back(at);
        double const u = fraction(axis, {lattice, i});
        at += street_gap_m + street_spread_m * std::pow(u, 1.4);
    }
    return positions;
}

struct Lattice
{
    int number = 0;
    Point center;
    double turn_degrees = 0.0;
    double reach_m = 0.0;
};

void add_lattice(std::vector<Generator> &into, Lattice const &lattice, MultiPolygon const &zone)
{
    double const angle = lattice.turn_degrees * std::numbers::pi / 180.0;
    double const c = std::cos(angle);
    double const s = std::sin(angle);
    auto const columns = street_positions(Purpose::columns, lattice.number, lattice.reach_m);
    auto const rows = street_positions(Purpose::rows, lattice.number, lattice.reach_m);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        for (std::size_t k = 0; k < columns.size(); ++k) {
            auto jitter = [&](int axis) {
                return street_jitter_m *
                       (2 * fraction(Purpose::jitter, {lattice.number, static_cast<int>(i),
                                                       static_cast<int>(k), axis}) -
                        1);
            };
            double const x = columns[k] + jitter(0);
            double const y = rows[i] + jitter(1);
            Point const p{lattice.center.x + c * x - s * y, lattice.center.y + s * x + c * y};
            if (geo::contains(zone, p)) {
                into.push_back({p, true});
            }
        }
    }
}

bool crowded(std::vector<Generator> const &town, Point p)
{
    for (Generator const &other : town) {
        if (std::abs(other.point.x - p.x) < town_clearance_m &&
            geo::distance(other.point, p) < town_clearance_m) {
            return true;
        }
    }
    return false;
}

void add_country(std::vector<Generator> &into, geo::Polygon const &outline)
{
    MultiPolygon const around = geo::buffer({outline}, margin_m);
    geo::Box const box = geo::box_of(around.front());
    std::vector<Generator> const town = into;
    double const row_m = country_spacing_m * std::sqrt(0.75);
    auto const rows = static_cast<int>(box.height() / row_m) + 1;
    auto const columns = static_cast<int>(box.width() / country_spacing_m) + 1;
    for (int i = 0; i <= rows; ++i) {
        for (int k = 0; k <= columns; ++k) {
            double const shift = i % 2 == 0 ? 0.0 : 0.5;
            double const dx = 2 * fraction(Purpose::country, {i, k, 0}) - 1;
            double const dy = 2 * fraction(Purpose::country, {i, k, 1}) - 1;
            Point const p{box.min.x + (k + shift + country_jitter * dx) * country_spacing_m,
                          box.min.y + i * row_m + country_jitter * dy * country_spacing_m};
            if (geo::contains(around, p) && !crowded(town, p)) {
                into.push_back({p, false});
            }
        }
    }
}

void insert_known(std::vector<Generator> &generators, std::vector<Point> const &places,
                  MultiPolygon const &zone)
{
    std::erase_if(generators, [&](Generator const &g) {
        double const clearance = g.town ? known_clearance_town_m : known_clearance_country_m;
        return std::ranges::any_of(places,
                                   [&](Point p) { return geo::distance(p, g.point) < clearance; });
    });
    for (Point const p : places) {
        generators.push_back({p, geo::contains(zone, p)});
    }
}

} // namespace

std::vector<Point> known_places(Facts const &facts, Frame const &frame)
{
    std::vector<Point> places;
    auto add = [&](Point p) {
        if (std::ranges::none_of(places, [p](Point q) { return geo::distance(p, q) < 1.0; })) {
            places.push_back(p);
        }
    };
    for (Point const seat : frame.seats) {
        add(seat);
    }
    for (UnitFact const &unit : facts.units) {
        if (unit.place) {
            add(*unit.place);
        }
    }
    for (SiteFact const &site : facts.sites) {
        if (site.place && site.kind != "center") {
            add(*site.place);
        }
    }
    add(frame.gas_gate);
    return places;
}

std::vector<Generator> make_generators(Facts const &facts, Frame const &frame)
{
    MultiPolygon zone = core_zone(frame);
    MultiPolygon const far = disc(frame.seats[frame.far_street], disc_m);
    std::vector<Generator> generators;
    add_lattice(generators, {0, frame.center, -9.0, 9000.0}, zone);
    add_lattice(generators, {1, frame.seats[frame.far_street], -3.0, 1600.0}, far);
    add_country(generators, frame.outline);
    zone.push_back(far.front());
    insert_known(generators, known_places(facts, frame), zone);
    return generators;
}

} // namespace sim::district
