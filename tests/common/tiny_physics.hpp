#pragma once

#include "sim/io/text_file.hpp"
#include "tests/common/places.hpp"
#include "tests/common/tiny_district.hpp"

#include <initializer_list>
#include <string>

/// Climate, buildings and electric network for the tiny district: one substation, two feeders of
/// two sections each, one zone a block (two for b4). Round figures, none of them about a real place.
namespace tiny {

inline std::string section(std::string const &code, std::string const &feeder,
                           std::string const &upstream, std::string const &block,
                           std::string const &line)
{
    return feature(R"("code":")" + code + R"(","feeder":")" + feeder + R"(","upstream":)" +
                       (upstream.empty() ? "null" : '"' + upstream + '"') + R"(,"block":")" +
                       block + R"(","other_load_peak_kw":100)",
                   "LineString", line);
}

inline std::string zone(std::string const &code, std::string const &block,
                        std::string const &section, std::string const &households,
                        std::string const &place)
{
    return feature(R"("code":")" + code + R"(","name":")" + code + R"(台区","name_en":"Zone )" +
                       code + R"(","block":")" + block + R"(","section":")" + section +
                       R"(","utility_branch":"office","ownership":"public","capacity_kva":400,)"
                       R"("households":)" +
                       households + R"(,"base_peak_kw":80)",
                   "Point", place);
}

inline void add_grid(TinyDistrict &district)
{
    district.add("tiny/substations.geojson",
                 collection(feature(R"("code":"s1","name":"变电站","name_en":"Station",)"
                                    R"("capacity_kva":50000,"already_loaded_kva":20000)",
                                    "Point", "[110.02,40.605]")));
    district.add("tiny/feeders.csv",
                 "code,name,name_en,substation,conductor,limit_kva,r_ohm_per_km,x_ohm_per_km,tie,"
                 "source,illustrative\n"
                 "f1,西线,West,s1,thin,5000,0.3,0.35,f2,-,*\n"
                 "f2,东线,East,s1,thin,5000,0.3,0.35,f1,-,*\n");
    // Not in the order from the station outwards: the loader finds that.
    district.add(
        "tiny/feeder_sections.geojson",
        collection(section("f1-01", "f1", "f1-02", "b1", "[[110.015,40.605],[110.005,40.605]]") +
                   ",\n" + section("f1-02", "f1", "", "b2", "[[110.02,40.605],[110.015,40.605]]") +
                   ",\n" + section("f2-01", "f2", "", "b3", "[[110.02,40.605],[110.025,40.605]]") +
                   ",\n" +
                   section("f2-02", "f2", "f2-01", "b4", "[[110.025,40.605],[110.035,40.605]]")));
    district.add("tiny/transformer_zones.geojson",
                 collection(zone("z1", "b1", "f1-01", "100", "[110.005,40.605]") + ",\n" +
                            zone("z2", "b2", "f1-02", "200", "[110.015,40.605]") + ",\n" +
                            zone("z3", "b3", "f2-01", "300", "[110.025,40.605]") + ",\n" +
                            zone("z4", "b4", "f2-02", "150", "[110.035,40.605]") + ",\n" +
                            zone("z5", "b4", "f2-02", "250", "[110.035,40.606]")));
    district.add("factors/transformer_sizes.csv",
                 "capacity_kva,no_load_loss_kw,load_loss_kw,short_circuit_share,source,confidence\n"
                 "200,0.3,2.6,0.04,-,low\n400,0.6,4.3,0.04,-,low\n800,1,7.5,0.045,-,low\n");
    district.add("factors/conductors.csv",
                 "key,limit_kva,r_ohm_per_km,x_ohm_per_km,source,confidence\n"
                 "thin,5000,0.3,0.35,-,low\nthick,9000,0.15,0.33,-,low\n");
}

inline void add_climate(TinyDistrict &district)
{
    std::string normals =
        "month,max_c,min_c,mean_offset_k,sigma_k,sunshine_share,source,confidence\n";
    for (char const *month :
         {"1,-6,-18", "2,0,-12", "3,8,-5", "4,17,3", "10,15,2", "11,5,-6", "12,-4,-15"}) {
        normals += std::string{month} + ",-0.5,4,0.65,-,low\n";
    }
    district.add("factors/climate_normals.csv", normals);
    district.add("factors/weather_years.csv",
                 "key,name_zh,name_en,seed,offset_k,source,confidence\n"
                 "normal,常年,Normal,1,0,-,low\ncold,寒冬,Cold,2,-2,-,low\n");
}

inline void add_buildings(TinyDistrict &district)
{
    std::string classes =
        "key,name_zh,name_en,heat_loss_w_per_m2k,time_constant_h,internal_gain_w_per_m2,"
        "solar_gain_w_per_m2,heated_share,after_walls,after_full,source,confidence\n"
        "B1,平房甲,Old,3,20,3,2,0.6,B3,B4,-,low\nB2,平房乙,Less old,2.5,25,3,2,0.6,B3,B4,-,low\n"
        "B3,保温房,Walls,1.8,40,3,2,0.7,,B4,-,low\nB4,节能房,Full,1.2,60,3,2,0.8,,,-,low\n";
    for (char const *key : {"B5", "B6", "B7", "B8"}) {
        classes += std::string{key} + ",楼房,Flats,1,80,3,2,1,,,-,low\n";
    }
    district.add("factors/building_classes.csv", classes);
    district.add("factors/occupancy_patterns.csv",
                 "key,name_zh,name_en,share,comfort_hours,source,confidence\n"
                 "home,在家,At home,0.7,000000111111111111111111,-,low\n"
                 "work,上班,At work,0.3,000000110000000001111111,-,low\n");
}

} // namespace tiny

/// The tiny district with everything that the physics needs but for its parameters.
inline TinyDistrict with_physics(TinyDistrict district = {})
{
    tiny::add_grid(district);
    tiny::add_climate(district);
    tiny::add_buildings(district);
    return district;
}

/// The same with the parameters that the product brings: it can be simulated.
inline TinyDistrict with_physics_and_parameters()
{
    TinyDistrict district = with_physics();
    district.add("factors/parameters.csv",
                 sim::io::read_text_file(test_places::data() / "factors" / "parameters.csv"));
    district.add("tiny/parameters.csv",
                 sim::io::read_text_file(test_places::data() / "donghe" / "parameters.csv"));
    return district;
}
