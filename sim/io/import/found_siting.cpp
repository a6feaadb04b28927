#include "sim/io/import/found_siting.hpp"

#include "sim/base/fmt.hpp"
#include "sim/geo/gauss_kruger.hpp"
#include "sim/io/import/told.hpp"

#include <cmath>
#include <utility>

namespace sim::io {

namespace {

using Kind = CoordinateSystem::Kind;
using Look = NumbersOfPlaces::Look;

constexpr double own_false_easting_m = 500000.0;
constexpr double zone_step_m = 1e6;
constexpr double about_degrees = 0.3; ///< a district's surroundings

TextArg meridian_arg(double meridian)
{
    return TextArg{"meridian", fmt::format("{:g}", meridian)};
}

struct Finder
{
    SitingQuestion const &question;
    NumbersOfPlaces const &numbers;
    Diagnostics &findings;

    [[nodiscard]] std::optional<Siting> run() const;

private:
    std::optional<Siting> fail(char const *code, Text message, Text allowed) const
    {
        std::string value = question.sample.empty()
                                ? ""
                                : fmt::format("{:.3f}, {:.3f}", numbers.middle.x, numbers.middle.y);
        findings.push_back(error_at(code, question.where, std::move(value), std::move(message),
                                    std::move(allowed)));
        return std::nullopt;
    }
    [[nodiscard]] bool in_district(geo::Point degrees) const;
    [[nodiscard]] std::optional<Siting> plane() const;
    [[nodiscard]] std::optional<Siting> zone() const;
    [[nodiscard]] static Siting mercator();
};

bool Finder::in_district(geo::Point degrees) const
{
    geo::Box box = question.hint.degrees;
    if (box.empty()) {
        return false;
    }
    box.min = {box.min.x - about_degrees, box.min.y - about_degrees};
    box.max = {box.max.x + about_degrees, box.max.y + about_degrees};
    return box.contains(degrees);
}

std::optional<Siting> Finder::run() const
{
    switch (numbers.look) {
    case Look::degrees: {
        CoordinateSystem system = *coordinate_system("EPSG:4490");
        return Siting{std::move(system), "", numbers.exchanged,
                      text("degrees (CGCS2000), found by the numbers")};
    }
    case Look::plane:
        return plane();
    case Look::zone:
        return zone();
    case Look::mercator:
        return mercator();
    case Look::none:
        break;
    }
    return fail("coordinates_unknown", text("the coordinates look like none in China"),
                text("the system of coordinates that the file is in: --crs EPSG:..."));
}

std::optional<Siting> Finder::plane() const
{
    PlaceHint const &hint = question.hint;
    constexpr double first = 75.0;
    constexpr double last = 135.0;
    for (double meridian = first; meridian <= last; meridian += 3.0) {
        if (in_district(geo::degrees_from_plane(numbers.middle, meridian))) {
            return Siting{
                zone_system(meridian, 0), "", numbers.exchanged,
                text("Gauss-Krueger metres at {meridian} E: there they lie in the district",
                     {meridian_arg(meridian)})};
        }
    }
    if (hint.degrees.empty() && hint.central_meridian) {
        return Siting{zone_system(*hint.central_meridian, 0), "", numbers.exchanged,
                      text("Gauss-Krueger metres at {meridian} E, the district's own zone",
                           {meridian_arg(*hint.central_meridian)})};
    }
    return fail("zone_unknown",
                hint.degrees.empty() ? text("metres without the number of a zone")
                                     : text("in no zone do these metres lie in the district"),
                text("the zone of the coordinates: --crs EPSG:4546 for 111 E ..."));
}

std::optional<Siting> Finder::zone() const
{
    double const meridian = meridian_of_zone(numbers.zone);
    geo::Point const middle = numbers.middle;
    geo::Point const as_zone =
        geo::degrees_from_plane({middle.x - numbers.zone * zone_step_m, middle.y}, meridian);
    if (numbers.may_be_mercator && !in_district(as_zone)) {
        Siting web = mercator();
        auto const as_web = placing(web)(middle);
        if (as_web && in_district(*as_web)) {
            return web;
        }
        return fail("zone_or_web", text("metres of a 6-degree zone, or of a web map"),
                    text("the system of coordinates that the file is in: --crs EPSG:..."));
    }
    bool const wide = numbers.zone < 25;
    std::vector<TextArg> args{TextArg{"zone", fmt::format("{}", numbers.zone)},
                              meridian_arg(meridian)};
    if (wide) {
        findings.push_back(warning_at(
            "wide_zone", question.where, fmt::format("{:.3f}", middle.x),
            text("coordinates of the 6-degree zone {zone} at {meridian} E", args),
            text("3-degree zones, as plans of districts have them; the meridian was followed")));
    }
    return Siting{
        zone_system(meridian, numbers.zone), "", numbers.exchanged,
        wide ? text("Gauss-Krueger metres of the 6-degree zone {zone} at {meridian} E", args)
             : text("Gauss-Krueger metres of zone {zone} at {meridian} E, by the number "
                    "before the easting",
                    args)};
}

Siting Finder::mercator()
{
    CoordinateSystem system = *coordinate_system("EPSG:3857");
    return {std::move(system), "", false,
            text("metres of a web map (EPSG:3857), found by the numbers")};
}

} // namespace

CoordinateSystem zone_system(double meridian, int zone)
{
    CoordinateSystem system;
    system.kind = Kind::zone;
    system.datum = "cgcs2000";
    system.central_meridian = meridian;
    system.false_easting_m = own_false_easting_m + zone * zone_step_m;
    // EPSG's row of the 21 three-degree zones, with number and without, and of the six-degree ones
    int const narrow = static_cast<int>(std::lround(meridian / 3.0)) - 25;
    int const code = zone == 0 ? 4534 + narrow : zone >= 25 ? 4513 + narrow : 4491 + zone - 13;
    system.definition = fmt::format("EPSG:{}", code);
    system.name = system.definition;
    return system;
}

std::optional<Siting> found_siting(SitingQuestion const &question, NumbersOfPlaces const &numbers,
                                   Diagnostics &findings)
{
    return Finder{question, numbers, findings}.run();
}

} // namespace sim::io
