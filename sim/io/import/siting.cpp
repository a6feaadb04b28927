#include "sim/io/import/siting.hpp"

#include "sim/base/fmt.hpp"
#include "sim/geo/datum.hpp"
#include "sim/io/import/found_siting.hpp"
#include "sim/io/import/import_words.hpp"
#include "sim/io/import/numbers_of_places.hpp"
#include "sim/io/import/told.hpp"
#include "sim/io/source_text.hpp"

#include <array>
#include <cmath>
#include <utility>

namespace sim::io {

namespace {

using Kind = CoordinateSystem::Kind;
using Look = NumbersOfPlaces::Look;

constexpr double zone_step_m = 1e6;

/// One search; it says what it finds.
class Search
{
public:
    Search(SitingQuestion const &question, ImportSettings const &settings, Diagnostics &findings)
        : m_question{question}, m_settings{settings},
          m_findings{findings}, m_numbers{numbers_of_places(question.sample)}
    {
    }

    std::optional<Siting> run();

private:
    std::optional<Siting> fail(char const *code, std::string value, Text message,
                               Text allowed = {}) const
    {
        m_findings.push_back(error_at(code, m_question.where, shown_bytes(value),
                                      std::move(message), std::move(allowed)));
        return std::nullopt;
    }
    bool good_datum(std::string const &datum) const;
    std::optional<Siting> declared(std::string const &crs);
    std::optional<Siting> declared_zone(Siting siting);
    std::optional<Siting> by_numbers(std::string const &crs);
    [[nodiscard]] std::optional<Siting> against_numbers(std::string const &crs) const;
    bool settle_order(Siting &siting) const;

    SitingQuestion const &m_question;
    ImportSettings const &m_settings;
    Diagnostics &m_findings;
    NumbersOfPlaces m_numbers;
};

bool Search::good_datum(std::string const &datum) const
{
    for (char const *known : {"cgcs2000", "wgs84", "gcj02", "bd09"}) {
        if (datum == known) {
            return true;
        }
    }
    bool const old = datum == "xian80" || datum == "beijing54";
    if (old) {
        fail("old_datum", datum,
             text("these are coordinates of {datum}: brought to CGCS2000 without the parameters of "
                  "the survey office they would lie tens of metres off",
                  {TextArg{"datum", datum == "xian80" ? "1980西安坐标系" : "1954北京坐标系",
                           datum == "xian80" ? "Xian 1980" : "Beijing 1954"}}),
             text("the same file in CGCS2000, as the survey office hands it out"));
    } else {
        fail("unknown_datum", datum, text("this datum is not known"),
             text("one of: {words}", {TextArg{"words", "cgcs2000, wgs84, gcj02, bd09"}}));
    }
    return false;
}

std::optional<Siting> Search::run()
{
    std::string const &crs = m_settings.crs.empty() ? m_question.file_crs : m_settings.crs;
    std::string const &datum =
        m_settings.datum.empty() ? m_question.header_datum : m_settings.datum;
    if (!datum.empty() && !good_datum(datum)) {
        return std::nullopt;
    }
    std::optional<Siting> siting =
        crs.empty() ? found_siting(m_question, m_numbers, m_findings) : declared(crs);
    if (!siting || !settle_order(*siting)) {
        return std::nullopt;
    }
    siting->datum = datum.empty() ? "cgcs2000" : datum;
    if (siting->datum == "gcj02" || siting->datum == "bd09") {
        TextArg const web{"datum", siting->datum == "gcj02" ? "GCJ-02" : "BD-09"};
        siting->words = siting->system.kind == Kind::degrees
                            ? text("degrees of a web map ({datum}), brought to CGCS2000", {web})
                            : text("{crs}; taken as {datum} and brought to CGCS2000",
                                   {TextArg{"crs", render(Language::zh, siting->words),
                                            render(Language::en, siting->words)},
                                    web});
    }
    return siting;
}

std::optional<Siting> Search::declared(std::string const &crs)
{
    for (auto const &[word, datum] :
         {std::pair{"xian", "xian80"}, std::pair{"beijing", "beijing54"},
          std::pair{"西安", "xian80"}, std::pair{"北京", "beijing54"}}) {
        if (crs.find('[') == std::string::npos && folded(crs).find(word) != std::string::npos) {
            good_datum(datum);
            return std::nullopt;
        }
    }
    auto const system = coordinate_system(crs);
    if (!system) {
        return m_settings.crs.empty()
                   ? by_numbers(crs)
                   : fail("unknown_crs", crs, text("this system of coordinates is not known"),
                          text("a code such as EPSG:4546"));
    }
    if (system->datum == "xian80" || system->datum == "beijing54") {
        good_datum(system->datum);
        return std::nullopt;
    }
    TextArg const name{"crs", system->name};
    Siting siting{*system, "", m_numbers.exchanged,
                  m_settings.crs.empty() ? text("{crs}, as the file says", {name})
                                         : text("{crs}, as declared", {name})};
    bool const degrees = m_numbers.look == Look::degrees;
    if (system->kind == Kind::zone && !degrees) {
        return declared_zone(std::move(siting));
    }
    bool const fits = system->kind == Kind::other || (system->kind == Kind::degrees && degrees);
    if (fits || m_question.sample.empty()) {
        return siting;
    }
    return m_settings.crs.empty() ? by_numbers(system->name) : against_numbers(system->name);
}

/// A file's own word for its coordinates that is none, or that they contradict: degrees said of
/// metres, or metres of degrees.
std::optional<Siting> Search::by_numbers(std::string const &crs)
{
    m_findings.push_back(
        warning_at("crs_of_file", m_question.where, shown_bytes(crs),
                   text("what the file says of its coordinates does not fit them; the numbers were "
                        "followed"),
                   text("the system of coordinates that the file is in: --crs EPSG:...")));
    return found_siting(m_question, m_numbers, m_findings);
}

std::optional<Siting> Search::against_numbers(std::string const &crs) const
{
    return fail("crs_against_numbers",
                fmt::format("{:.3f}, {:.3f}", m_numbers.middle.x, m_numbers.middle.y),
                text("the coordinates are none of {crs} in China", {TextArg{"crs", crs}}),
                text("the system of coordinates that the file is in: --crs EPSG:..."));
}

/// The number of the zone may stand before the easting or not, whatever the code says.
std::optional<Siting> Search::declared_zone(Siting siting)
{
    double const meridian = siting.system.central_meridian;
    double const prefix = std::floor(siting.system.false_easting_m / zone_step_m);
    bool const metres = m_numbers.look == Look::plane || m_numbers.look == Look::zone;
    bool const same_zone =
        m_numbers.look == Look::zone ? meridian_of_zone(m_numbers.zone) == meridian : metres;
    if (!same_zone) {
        return against_numbers(siting.system.name);
    }
    if (static_cast<int>(prefix) != m_numbers.zone) {
        m_findings.push_back(warning_at(
            "zone_number", m_question.where, fmt::format("{:.3f}", m_numbers.middle.x),
            m_numbers.zone == 0
                ? text("{crs} has the number of the zone before the easting, the file has not; "
                       "the meridian is the same",
                       {TextArg{"crs", siting.system.name}})
                : text("the file has the number of the zone before the easting, {crs} has not; "
                       "the meridian is the same",
                       {TextArg{"crs", siting.system.name}})));
        siting.system = zone_system(meridian, m_numbers.zone);
    }
    return siting;
}

/// Follows the numbers; a declaration that they contradict is an error, columns that they
/// contradict are told.
bool Search::settle_order(Siting &siting) const
{
    if (m_question.sample.empty() || siting.system.kind == Kind::other) {
        siting.exchanged = m_settings.x_is_north && !m_question.order_known;
        return true;
    }
    std::string const numbers =
        fmt::format("{:.3f}, {:.3f}", m_question.sample.front().x, m_question.sample.front().y);
    if (m_settings.x_is_north && !siting.exchanged && !m_question.order_known) {
        fail("x_not_north", numbers, text("X is said to be north, but the numbers are eastings"),
             text("the declaration left out"));
        return false;
    }
    if (siting.exchanged && m_question.order_known) {
        m_findings.push_back(
            warning_at("exchanged_columns", m_question.where, numbers,
                       text("the columns of the two coordinates are exchanged; the numbers were "
                            "followed")));
    } else if (siting.exchanged && !m_settings.x_is_north) {
        m_findings.push_back(note_at("x_is_north", m_question.where, numbers,
                                     text("the first coordinate is north, as surveys write it")));
    }
    return true;
}

} // namespace

std::optional<Siting> find_siting(SitingQuestion const &question, ImportSettings const &settings,
                                  Diagnostics &findings)
{
    return Search{question, settings, findings}.run();
}

std::function<std::optional<geo::Point>(geo::Point)> placing(Siting const &siting)
{
    bool const as_it_stands = siting.system.kind == Kind::degrees;
    bool const amap = siting.datum == "gcj02";
    bool const baidu = siting.datum == "bd09";
    return [way = to_degrees(siting.system), exchanged = siting.exchanged, as_it_stands, amap,
            baidu](geo::Point p) -> std::optional<geo::Point> {
        constexpr double steps = 1e9;
        auto degrees = way(exchanged ? geo::Point{p.y, p.x} : p);
        if (!degrees || !std::isfinite(degrees->x) || !std::isfinite(degrees->y)) {
            return std::nullopt;
        }
        if (as_it_stands && !amap && !baidu) {
            return degrees;
        }
        geo::Point const gcj = baidu ? geo::gcj02_from_bd09(*degrees) : *degrees;
        geo::Point const true_place = amap || baidu ? geo::wgs84_from_gcj02(gcj) : gcj;
        return geo::Point{std::round(true_place.x * steps) / steps,
                          std::round(true_place.y * steps) / steps};
    };
}

} // namespace sim::io
