#include "sim/geo/datum.hpp"
#include "sim/geo/gauss_kruger.hpp"
#include "tests/common/doctor_cases.hpp"

#include <string>
#include <utility>

namespace doctor_cases {

namespace {

std::function<void(District &)> name(std::string words)
{
    return [words = std::move(words)](District &d) { d.dataset.blocks[0].name = words; };
}

geo::Ring &ring(District &d)
{
    return d.dataset.blocks[0].area.front().outer;
}

/// What a web map would show for a place.
geo::Point shifted(geo::Point place)
{
    return geo::plane_from_degrees(geo::gcj02_from_wgs84(geo::degrees_from_plane(place, 111.0)),
                                   111.0);
}

void shift_zones(District &d)
{
    // Three zones a town prove nothing: two more each.
    std::size_t const count = d.dataset.transformer_zones.size();
    for (std::size_t i = 0; i < count; ++i) {
        TransformerZone zone = d.dataset.transformer_zones[i];
        zone.code += "b";
        zone.place.x += 30.0;
        d.dataset.transformer_zones.push_back(zone);
    }
    for (TransformerZone &zone : d.dataset.transformer_zones) {
        zone.place = shifted(zone.place);
    }
}

/// The first block ends 10 m before the second.
void open_gap(District &d)
{
    ring(d) = sound_district::box(500000.0, 4500000.0, 500490.0, 4500400.0).outer;
}

} // namespace

std::vector<Case> text_cases()
{
    return {
        {"lost_characters", false, name("村\xef\xbf\xbd庄")},
        {"question_marks", false, name("??村")},
        {"utf8_read_as_latin1", true, name("æ\u009d\u0091åº\u0084")}, // 村庄
        {"gbk_read_as_latin1", true, name("´å×¯")},                   // 村庄
        {"utf8_read_as_gbk", true, name("鍖哄煙")},                   // 区域
        {"html_entity", true, name("&#26449;庄")},
        {"invisible_character", true, name("村\xe2\x80\x8b庄")},
        {"wide_letters", true, name("村庄\xef\xbc\x91")},
        {"blanks_in_name", true, name(" 村  庄")},
        {"name_not_chinese", false, name("Village")},
        {"chinese_in_english", false, [](District &d) { d.dataset.blocks[0].name_en = "Cun 村"; }},
        {"same_name", false,
         [](District &d) { d.dataset.blocks[1].name = d.dataset.blocks[0].name; }},
        {"name_unlike_register", true,
         [](District &d) {
             d.dataset.jurisdictions[0].alias = "东站镇";
             d.dataset.blocks[0].name = "东山村";
         }},
    };
}

std::vector<Case> shape_cases()
{
    return {
        {"same_shape", false,
         [](District &d) { d.dataset.blocks[1].area = d.dataset.blocks[0].area; }},
        {"gap", true, open_gap},
        {"borders_apart", true,
         [](District &d) {
             ring(d)[1].x -= 0.2;
             ring(d)[2].x -= 0.2;
         }},
        {"sliver", false,
         [](District &d) {
             ring(d) = sound_district::box(500000.0, 4500000.0, 500500.0, 4500001.0).outer;
         }},
        {"tiny_part", true,
         [](District &d) {
             d.dataset.blocks[0].area.push_back(
                 sound_district::box(510000.0, 4500000.0, 510005.0, 4500005.0));
         }},
        {"spike", true,
         [](District &d) {
             ring(d).insert(ring(d).begin() + 2,
                            {{500500.0, 4500200.0}, {500400.0, 4500200.05}, {500500.0, 4500200.1}});
         }},
        {"tiny_hole", true,
         [](District &d) {
             d.dataset.blocks[0].area.front().holes.push_back(
                 sound_district::box(500100.0, 4500100.0, 500102.0, 4500102.0).outer);
         }},
        {"repeated_vertex", true,
         [](District &d) { ring(d).insert(ring(d).begin(), ring(d).front()); }},
        {"shifted_coordinates", true, shift_zones},
        {"zone_twice", true,
         [](District &d) {
             d.dataset.transformer_zones.push_back(d.dataset.transformer_zones[0]);
             d.dataset.transformer_zones.back().code = "T1b";
         }},
        {"same_place", false,
         [](District &d) {
             d.dataset.transformer_zones[1].place = d.dataset.transformer_zones[0].place;
         }},
        {"zone_off_block", true,
         [](District &d) { d.dataset.transformer_zones[0].place.x += 1040.0; }},
        {"regulator_off_block", true,
         [](District &d) { d.dataset.gas_stations[1].place.x += 1000.0; }},
        {"far_from_district", false,
         [](District &d) { d.dataset.heat_sources[0].place.y += 60000.0; }},
    };
}

} // namespace doctor_cases
