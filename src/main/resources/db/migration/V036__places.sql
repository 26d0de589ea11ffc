-- Where money goes, by region and by local authority, kept in the transaction of the change itself like the other totals
-- of awards (V015): nothing is decided from them, and a test holds them against the awards to the penny.

-- The areas of the award: of the places where the project works; where it names none, of the council that leads it.
alter table award_line add column areas text[] not null default '{}';

-- England as it stood on a day, drawn as one square for each local authority that looks after children. children: people
-- aged 0 to 17 in the middle of 2016 and of 2024; none was published for Bournemouth, Poole and the county of Dorset in
-- 2016. Contains public sector information licensed under the Open Government
-- Licence v3.0: mid-year population estimates of the Office for National Statistics.
create table area_tile (
    as_of       date    not null,
    gss_code    text    not null references area_code,
    tile_column integer not null,
    tile_row    integer not null,
    children    integer,
    primary key (as_of, gss_code),
    constraint tile_is_one_area unique (as_of, tile_column, tile_row)
);

insert into area_tile (as_of, gss_code, tile_column, tile_row, children) values
    ('2017-03-20', 'E06000001', 11, 2, 19968),
    ('2017-03-20', 'E06000002', 12, 3, 32207),
    ('2017-03-20', 'E06000003', 12, 2, 27308),
    ('2017-03-20', 'E06000004', 11, 3, 42981),
    ('2017-03-20', 'E06000005', 9, 3, 22425),
    ('2017-03-20', 'E06000006', 6, 8, 27909),
    ('2017-03-20', 'E06000007', 7, 7, 44494),
    ('2017-03-20', 'E06000008', 7, 5, 39377),
    ('2017-03-20', 'E06000009', 6, 5, 28354),
    ('2017-03-20', 'E06000010', 13, 6, 57232),
    ('2017-03-20', 'E06000011', 13, 5, 62012),
    ('2017-03-20', 'E06000012', 14, 6, 33714),
    ('2017-03-20', 'E06000013', 13, 7, 34924),
    ('2017-03-20', 'E06000014', 12, 4, 35841),
    ('2017-03-20', 'E06000015', 10, 9, 58947),
    ('2017-03-20', 'E06000016', 11, 10, 85492),
    ('2017-03-20', 'E06000017', 12, 8, 8044),
    ('2017-03-20', 'E06000018', 11, 8, 65660),
    ('2017-03-20', 'E06000019', 7, 12, 34913),
    ('2017-03-20', 'E06000020', 7, 9, 39282),
    ('2017-03-20', 'E06000021', 9, 8, 57117),
    ('2017-03-20', 'E06000022', 8, 14, 34982),
    ('2017-03-20', 'E06000023', 7, 13, 93131),
    ('2017-03-20', 'E06000024', 7, 14, 42813),
    ('2017-03-20', 'E06000025', 8, 13, 57150),
    ('2017-03-20', 'E06000026', 5, 18, 51470),
    ('2017-03-20', 'E06000027', 6, 17, 25576),
    ('2017-03-20', 'E06000028', 9, 16, null),
    ('2017-03-20', 'E06000029', 9, 17, null),
    ('2017-03-20', 'E06000030', 9, 13, 49839),
    ('2017-03-20', 'E06000031', 14, 9, 50239),
    ('2017-03-20', 'E06000032', 14, 12, 57832),
    ('2017-03-20', 'E06000033', 17, 14, 38212),
    ('2017-03-20', 'E06000034', 16, 14, 41750),
    ('2017-03-20', 'E06000035', 17, 15, 62828),
    ('2017-03-20', 'E06000036', 11, 16, 27536),
    ('2017-03-20', 'E06000037', 9, 14, 35958),
    ('2017-03-20', 'E06000038', 10, 14, 36883),
    ('2017-03-20', 'E06000039', 15, 13, 41701),
    ('2017-03-20', 'E06000040', 10, 13, 34182),
    ('2017-03-20', 'E06000041', 10, 16, 37758),
    ('2017-03-20', 'E06000042', 12, 10, 67736),
    ('2017-03-20', 'E06000043', 14, 18, 50154),
    ('2017-03-20', 'E06000044', 11, 17, 42658),
    ('2017-03-20', 'E06000045', 10, 17, 48847),
    ('2017-03-20', 'E06000046', 10, 18, 24739),
    ('2017-03-20', 'E06000047', 9, 2, 98798),
    ('2017-03-20', 'E06000049', 8, 7, 75333),
    ('2017-03-20', 'E06000050', 7, 8, 67203),
    ('2017-03-20', 'E06000051', 7, 10, 59028),
    ('2017-03-20', 'E06000052', 3, 18, 103942),
    ('2017-03-20', 'E06000053', 0, 19, 358),
    ('2017-03-20', 'E06000054', 8, 15, 103549),
    ('2017-03-20', 'E06000055', 13, 9, 38963),
    ('2017-03-20', 'E06000056', 13, 10, 59856),
    ('2017-03-20', 'E06000057', 9, 0, 58743),
    ('2017-03-20', 'E08000001', 5, 6, 68254),
    ('2017-03-20', 'E08000002', 9, 4, 43345),
    ('2017-03-20', 'E08000003', 8, 8, 121888),
    ('2017-03-20', 'E08000004', 10, 6, 60199),
    ('2017-03-20', 'E08000005', 8, 4, 51708),
    ('2017-03-20', 'E08000006', 6, 6, 54733),
    ('2017-03-20', 'E08000007', 10, 7, 61535),
    ('2017-03-20', 'E08000008', 9, 6, 49702),
    ('2017-03-20', 'E08000009', 9, 7, 54045),
    ('2017-03-20', 'E08000010', 9, 5, 67110),
    ('2017-03-20', 'E08000011', 8, 5, 32278),
    ('2017-03-20', 'E08000012', 6, 9, 90394),
    ('2017-03-20', 'E08000013', 8, 6, 36387),
    ('2017-03-20', 'E08000014', 7, 6, 52918),
    ('2017-03-20', 'E08000015', 6, 7, 66985),
    ('2017-03-20', 'E08000016', 11, 6, 49174),
    ('2017-03-20', 'E08000017', 12, 6, 64440),
    ('2017-03-20', 'E08000018', 12, 7, 56509),
    ('2017-03-20', 'E08000019', 11, 7, 113143),
    ('2017-03-20', 'E08000021', 9, 1, 56047),
    ('2017-03-20', 'E08000022', 11, 0, 40589),
    ('2017-03-20', 'E08000023', 11, 1, 29129),
    ('2017-03-20', 'E08000024', 10, 2, 54057),
    ('2017-03-20', 'E08000025', 10, 10, 289265),
    ('2017-03-20', 'E08000026', 11, 11, 74820),
    ('2017-03-20', 'E08000027', 8, 11, 67539),
    ('2017-03-20', 'E08000028', 9, 10, 81769),
    ('2017-03-20', 'E08000029', 10, 11, 45896),
    ('2017-03-20', 'E08000030', 8, 9, 66044),
    ('2017-03-20', 'E08000031', 8, 10, 59080),
    ('2017-03-20', 'E08000032', 10, 4, 141525),
    ('2017-03-20', 'E08000033', 10, 5, 45898),
    ('2017-03-20', 'E08000034', 11, 5, 98542),
    ('2017-03-20', 'E08000035', 11, 4, 164634),
    ('2017-03-20', 'E08000036', 12, 5, 70137),
    ('2017-03-20', 'E08000037', 10, 1, 39615),
    ('2017-03-20', 'E09000001', 12, 14, 618),
    ('2017-03-20', 'E09000002', 13, 11, 62338),
    ('2017-03-20', 'E09000003', 13, 13, 88135),
    ('2017-03-20', 'E09000004', 14, 13, 56523),
    ('2017-03-20', 'E09000005', 12, 11, 76085),
    ('2017-03-20', 'E09000006', 14, 17, 72329),
    ('2017-03-20', 'E09000007', 15, 11, 39921),
    ('2017-03-20', 'E09000008', 13, 14, 92398),
    ('2017-03-20', 'E09000009', 10, 15, 82382),
    ('2017-03-20', 'E09000010', 14, 10, 84178),
    ('2017-03-20', 'E09000011', 16, 16, 66106),
    ('2017-03-20', 'E09000012', 14, 11, 59738),
    ('2017-03-20', 'E09000013', 13, 17, 32815),
    ('2017-03-20', 'E09000014', 15, 14, 59225),
    ('2017-03-20', 'E09000015', 11, 13, 58234),
    ('2017-03-20', 'E09000016', 14, 16, 55597),
    ('2017-03-20', 'E09000017', 12, 12, 70572),
    ('2017-03-20', 'E09000018', 12, 16, 64025),
    ('2017-03-20', 'E09000019', 13, 15, 37370),
    ('2017-03-20', 'E09000020', 11, 15, 25422),
    ('2017-03-20', 'E09000021', 17, 13, 36431),
    ('2017-03-20', 'E09000022', 13, 16, 60048),
    ('2017-03-20', 'E09000023', 16, 15, 67077),
    ('2017-03-20', 'E09000024', 14, 14, 47132),
    ('2017-03-20', 'E09000025', 15, 12, 84023),
    ('2017-03-20', 'E09000026', 11, 14, 76555),
    ('2017-03-20', 'E09000027', 15, 15, 44385),
    ('2017-03-20', 'E09000028', 13, 12, 60751),
    ('2017-03-20', 'E09000029', 12, 15, 46742),
    ('2017-03-20', 'E09000030', 16, 12, 61604),
    ('2017-03-20', 'E09000031', 15, 16, 64500),
    ('2017-03-20', 'E09000032', 12, 13, 60012),
    ('2017-03-20', 'E09000033', 16, 13, 34434),
    ('2017-03-20', 'E10000002', 11, 12, 120643),
    ('2017-03-20', 'E10000003', 15, 9, 132181),
    ('2017-03-20', 'E10000006', 7, 2, 91941),
    ('2017-03-20', 'E10000007', 10, 8, 151891),
    ('2017-03-20', 'E10000008', 5, 16, 142159),
    ('2017-03-20', 'E10000009', 8, 16, null),
    ('2017-03-20', 'E10000011', 15, 17, 104219),
    ('2017-03-20', 'E10000012', 16, 11, 304021),
    ('2017-03-20', 'E10000013', 8, 12, 125354),
    ('2017-03-20', 'E10000014', 9, 15, 280442),
    ('2017-03-20', 'E10000015', 15, 10, 265265),
    ('2017-03-20', 'E10000016', 17, 16, 327405),
    ('2017-03-20', 'E10000017', 7, 4, 245765),
    ('2017-03-20', 'E10000018', 11, 9, 135630),
    ('2017-03-20', 'E10000019', 14, 8, 143038),
    ('2017-03-20', 'E10000020', 16, 9, 166800),
    ('2017-03-20', 'E10000021', 12, 9, 165060),
    ('2017-03-20', 'E10000023', 10, 3, 115991),
    ('2017-03-20', 'E10000024', 13, 8, 161581),
    ('2017-03-20', 'E10000025', 9, 12, 142584),
    ('2017-03-20', 'E10000027', 7, 15, 109657),
    ('2017-03-20', 'E10000028', 9, 9, 166990),
    ('2017-03-20', 'E10000029', 16, 10, 149935),
    ('2017-03-20', 'E10000030', 14, 15, 256828),
    ('2017-03-20', 'E10000031', 10, 12, 113681),
    ('2017-03-20', 'E10000032', 12, 17, 170877),
    ('2017-03-20', 'E10000034', 9, 11, 116203),
    ('2025-05-01', 'E06000001', 12, 1, 21090),
    ('2025-05-01', 'E06000002', 12, 3, 35617),
    ('2025-05-01', 'E06000003', 12, 2, 27499),
    ('2025-05-01', 'E06000004', 11, 2, 45079),
    ('2025-05-01', 'E06000005', 10, 3, 22771),
    ('2025-05-01', 'E06000006', 6, 8, 27739),
    ('2025-05-01', 'E06000007', 7, 8, 44799),
    ('2025-05-01', 'E06000008', 8, 5, 41804),
    ('2025-05-01', 'E06000009', 7, 5, 28923),
    ('2025-05-01', 'E06000010', 14, 5, 62379),
    ('2025-05-01', 'E06000011', 13, 4, 63023),
    ('2025-05-01', 'E06000012', 13, 6, 33522),
    ('2025-05-01', 'E06000013', 13, 5, 34675),
    ('2025-05-01', 'E06000014', 12, 4, 34758),
    ('2025-05-01', 'E06000015', 10, 8, 62113),
    ('2025-05-01', 'E06000016', 11, 9, 90763),
    ('2025-05-01', 'E06000017', 13, 8, 8012),
    ('2025-05-01', 'E06000018', 11, 8, 68714),
    ('2025-05-01', 'E06000019', 7, 12, 34439),
    ('2025-05-01', 'E06000020', 8, 9, 44248),
    ('2025-05-01', 'E06000021', 9, 8, 62520),
    ('2025-05-01', 'E06000022', 8, 15, 36601),
    ('2025-05-01', 'E06000023', 7, 13, 92705),
    ('2025-05-01', 'E06000024', 7, 14, 44360),
    ('2025-05-01', 'E06000025', 8, 14, 62794),
    ('2025-05-01', 'E06000026', 5, 18, 52113),
    ('2025-05-01', 'E06000027', 6, 17, 24811),
    ('2025-05-01', 'E06000030', 8, 13, 54244),
    ('2025-05-01', 'E06000031', 14, 8, 57621),
    ('2025-05-01', 'E06000032', 11, 11, 62280),
    ('2025-05-01', 'E06000033', 17, 13, 39611),
    ('2025-05-01', 'E06000034', 17, 14, 46271),
    ('2025-05-01', 'E06000035', 17, 15, 68774),
    ('2025-05-01', 'E06000036', 12, 16, 29372),
    ('2025-05-01', 'E06000037', 9, 14, 35495),
    ('2025-05-01', 'E06000038', 11, 13, 38963),
    ('2025-05-01', 'E06000039', 13, 15, 46686),
    ('2025-05-01', 'E06000040', 13, 12, 34740),
    ('2025-05-01', 'E06000041', 11, 15, 44412),
    ('2025-05-01', 'E06000042', 12, 10, 74569),
    ('2025-05-01', 'E06000043', 13, 18, 46612),
    ('2025-05-01', 'E06000044', 11, 17, 43056),
    ('2025-05-01', 'E06000045', 11, 16, 50941),
    ('2025-05-01', 'E06000046', 10, 17, 23351),
    ('2025-05-01', 'E06000047', 9, 2, 100432),
    ('2025-05-01', 'E06000049', 8, 7, 83041),
    ('2025-05-01', 'E06000050', 7, 9, 71565),
    ('2025-05-01', 'E06000051', 7, 10, 60153),
    ('2025-05-01', 'E06000052', 3, 17, 105786),
    ('2025-05-01', 'E06000053', 0, 19, 319),
    ('2025-05-01', 'E06000054', 9, 15, 104201),
    ('2025-05-01', 'E06000055', 14, 9, 44483),
    ('2025-05-01', 'E06000056', 13, 10, 70074),
    ('2025-05-01', 'E06000057', 9, 0, 59056),
    ('2025-05-01', 'E06000058', 10, 16, 74810),
    ('2025-05-01', 'E06000059', 9, 16, 67149),
    ('2025-05-01', 'E06000060', 10, 13, 130466),
    ('2025-05-01', 'E06000061', 13, 9, 83113),
    ('2025-05-01', 'E06000062', 11, 10, 96295),
    ('2025-05-01', 'E06000063', 7, 2, 52489),
    ('2025-05-01', 'E06000064', 8, 3, 39153),
    ('2025-05-01', 'E06000065', 11, 3, 115721),
    ('2025-05-01', 'E06000066', 7, 15, 113024),
    ('2025-05-01', 'E08000001', 5, 6, 75599),
    ('2025-05-01', 'E08000002', 8, 4, 44768),
    ('2025-05-01', 'E08000003', 8, 8, 131831),
    ('2025-05-01', 'E08000004', 10, 6, 64069),
    ('2025-05-01', 'E08000005', 9, 4, 58087),
    ('2025-05-01', 'E08000006', 6, 6, 63622),
    ('2025-05-01', 'E08000007', 10, 7, 64910),
    ('2025-05-01', 'E08000008', 9, 6, 52901),
    ('2025-05-01', 'E08000009', 9, 7, 56737),
    ('2025-05-01', 'E08000010', 9, 5, 71697),
    ('2025-05-01', 'E08000011', 7, 6, 36039),
    ('2025-05-01', 'E08000012', 6, 9, 97802),
    ('2025-05-01', 'E08000013', 8, 6, 37608),
    ('2025-05-01', 'E08000014', 7, 7, 54760),
    ('2025-05-01', 'E08000015', 6, 7, 66223),
    ('2025-05-01', 'E08000017', 12, 6, 68271),
    ('2025-05-01', 'E08000018', 12, 7, 59521),
    ('2025-05-01', 'E08000021', 9, 1, 61206),
    ('2025-05-01', 'E08000022', 11, 0, 42263),
    ('2025-05-01', 'E08000023', 11, 1, 30513),
    ('2025-05-01', 'E08000024', 10, 2, 56770),
    ('2025-05-01', 'E08000025', 10, 10, 292859),
    ('2025-05-01', 'E08000026', 10, 11, 83561),
    ('2025-05-01', 'E08000027', 7, 11, 71124),
    ('2025-05-01', 'E08000028', 9, 10, 88593),
    ('2025-05-01', 'E08000029', 9, 11, 49229),
    ('2025-05-01', 'E08000030', 9, 9, 71799),
    ('2025-05-01', 'E08000031', 8, 10, 68405),
    ('2025-05-01', 'E08000032', 9, 3, 142483),
    ('2025-05-01', 'E08000033', 10, 4, 45130),
    ('2025-05-01', 'E08000034', 10, 5, 99822),
    ('2025-05-01', 'E08000035', 11, 4, 176239),
    ('2025-05-01', 'E08000036', 12, 5, 77481),
    ('2025-05-01', 'E08000037', 10, 1, 40414),
    ('2025-05-01', 'E08000038', 11, 5, 51799),
    ('2025-05-01', 'E08000039', 11, 6, 116279),
    ('2025-05-01', 'E09000001', 12, 17, 847),
    ('2025-05-01', 'E09000002', 13, 11, 66465),
    ('2025-05-01', 'E09000003', 12, 11, 93851),
    ('2025-05-01', 'E09000004', 13, 13, 58724),
    ('2025-05-01', 'E09000005', 10, 14, 75001),
    ('2025-05-01', 'E09000006', 14, 17, 73457),
    ('2025-05-01', 'E09000007', 16, 12, 35276),
    ('2025-05-01', 'E09000008', 14, 14, 93945),
    ('2025-05-01', 'E09000009', 11, 14, 82360),
    ('2025-05-01', 'E09000010', 14, 10, 80331),
    ('2025-05-01', 'E09000011', 16, 16, 65325),
    ('2025-05-01', 'E09000012', 14, 11, 54191),
    ('2025-05-01', 'E09000013', 13, 17, 31955),
    ('2025-05-01', 'E09000014', 17, 12, 53648),
    ('2025-05-01', 'E09000015', 11, 12, 60452),
    ('2025-05-01', 'E09000016', 16, 15, 63777),
    ('2025-05-01', 'E09000017', 15, 12, 75524),
    ('2025-05-01', 'E09000018', 14, 15, 67554),
    ('2025-05-01', 'E09000019', 12, 13, 35624),
    ('2025-05-01', 'E09000020', 9, 13, 22555),
    ('2025-05-01', 'E09000021', 16, 14, 37121),
    ('2025-05-01', 'E09000022', 15, 16, 51454),
    ('2025-05-01', 'E09000023', 14, 12, 62052),
    ('2025-05-01', 'E09000024', 12, 15, 47199),
    ('2025-05-01', 'E09000025', 12, 12, 84408),
    ('2025-05-01', 'E09000026', 12, 14, 78171),
    ('2025-05-01', 'E09000027', 16, 13, 44038),
    ('2025-05-01', 'E09000028', 13, 16, 55626),
    ('2025-05-01', 'E09000029', 15, 14, 50854),
    ('2025-05-01', 'E09000030', 13, 14, 63073),
    ('2025-05-01', 'E09000031', 15, 13, 62664),
    ('2025-05-01', 'E09000032', 15, 15, 58730),
    ('2025-05-01', 'E09000033', 14, 13, 29834),
    ('2025-05-01', 'E10000003', 15, 10, 142924),
    ('2025-05-01', 'E10000007', 11, 7, 156155),
    ('2025-05-01', 'E10000008', 5, 16, 148164),
    ('2025-05-01', 'E10000011', 15, 17, 104428),
    ('2025-05-01', 'E10000012', 16, 11, 329197),
    ('2025-05-01', 'E10000013', 8, 12, 133163),
    ('2025-05-01', 'E10000014', 10, 15, 288730),
    ('2025-05-01', 'E10000015', 15, 11, 277480),
    ('2025-05-01', 'E10000016', 17, 16, 355390),
    ('2025-05-01', 'E10000017', 7, 4, 261392),
    ('2025-05-01', 'E10000018', 12, 9, 147439),
    ('2025-05-01', 'E10000019', 13, 7, 147954),
    ('2025-05-01', 'E10000020', 16, 9, 171830),
    ('2025-05-01', 'E10000024', 12, 8, 171572),
    ('2025-05-01', 'E10000025', 9, 12, 156647),
    ('2025-05-01', 'E10000028', 10, 9, 174804),
    ('2025-05-01', 'E10000029', 16, 10, 152255),
    ('2025-05-01', 'E10000030', 14, 16, 269339),
    ('2025-05-01', 'E10000031', 10, 12, 129392),
    ('2025-05-01', 'E10000032', 12, 18, 181943),
    ('2025-05-01', 'E10000034', 8, 11, 120119);

-- As what a code is shown on the map of a day, where that is not itself: what became of one body, or came from one. What
-- was divided, or joined from several, cannot be shown as any of its parts; it stays itself, off the map.
create table area_on_map (
    as_of    date not null,
    gss_code text not null references area_code,
    shown_as text not null references area_code,
    primary key (as_of, gss_code)
);

insert into area_on_map (as_of, gss_code, shown_as) values
    ('2017-03-20', 'E06000059', 'E10000009'),
    ('2017-03-20', 'E06000060', 'E10000002'),
    ('2017-03-20', 'E06000061', 'E10000021'),
    ('2017-03-20', 'E06000062', 'E10000021'),
    ('2017-03-20', 'E06000063', 'E10000006'),
    ('2017-03-20', 'E06000064', 'E10000006'),
    ('2017-03-20', 'E06000065', 'E10000023'),
    ('2017-03-20', 'E06000066', 'E10000027'),
    ('2017-03-20', 'E08000038', 'E08000016'),
    ('2017-03-20', 'E08000039', 'E08000019'),
    ('2025-05-01', 'E06000028', 'E06000058'),
    ('2025-05-01', 'E06000029', 'E06000058'),
    ('2025-05-01', 'E08000016', 'E08000038'),
    ('2025-05-01', 'E08000019', 'E08000039'),
    ('2025-05-01', 'E10000002', 'E06000060'),
    ('2025-05-01', 'E10000023', 'E06000065'),
    ('2025-05-01', 'E10000027', 'E06000066');

-- Awards that have or will have been announced, by all of their regions together: each award is in one row of its
-- programme and year, and the rows add up to all of them. No region: an organisation without one, and no place named.
create table region_total (
    regions        text[] not null,
    programme_code text   not null,
    year           text   not null,
    awards         bigint not null,
    amount_pence   bigint not null,
    primary key (regions, programme_code, year)
);

-- The same by area, on each map. alone: the award is for this area and no other, and the whole amount is its own; the
-- amount of one that is for several is not divided, and counts whole in each.
create table area_total (
    as_of          date    not null,
    gss_code       text    not null,
    alone          boolean not null,
    programme_code text    not null,
    year           text    not null,
    awards         bigint  not null,
    amount_pence   bigint  not null,
    primary key (as_of, gss_code, alone, programme_code, year)
);

-- Everything an award has on the maps: the areas it counts in, each as what it is shown, and whether it is for that one
-- alone.
create function areas_on_maps(areas text[]) returns table (as_of date, gss_code text, alone boolean)
    language sql stable security definer set search_path = public, pg_temp as $$
    select m.as_of, m.shown_as, count(*) over (partition by m.as_of) = 1
      from (select distinct t.as_of, coalesce(o.shown_as, c.gss_code) as shown_as
              from unnest(areas) c (gss_code)
             cross join (select distinct as_of from area_tile) t
              left join area_on_map o on o.as_of = t.as_of and o.gss_code = c.gss_code) m
$$;

-- Adds what lines have become and takes off what they were.
create function place_totals_follow_lines() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    added text := 'select 1 as sign, now as line from now';
    taken text := 'select -1 as sign, was as line from was';
    difference text := format('(%s) difference where (line).announced_on is not null and (line).status not in (''proposed'', ''refused'')',
        case tg_op when 'INSERT' then added when 'DELETE' then taken else added || ' union all ' || taken end);
begin
    execute format($sql$
        insert into region_total as t
        select (line).regions, (line).programme_code, financial_year_of((line).announced_on),
               sum(sign), sum(sign * (line).amount_pence)
          from %s
         group by 1, 2, 3
        having sum(sign) <> 0 or sum(sign * (line).amount_pence) <> 0
         order by 1, 2, 3
        on conflict (regions, programme_code, year) do update
           set awards = t.awards + excluded.awards, amount_pence = t.amount_pence + excluded.amount_pence$sql$,
        difference);
    execute format($sql$
        insert into area_total as t
        select a.as_of, a.gss_code, a.alone, (line).programme_code, financial_year_of((line).announced_on),
               sum(sign), sum(sign * (line).amount_pence)
          from (select * from %s) counted
         cross join lateral areas_on_maps((line).areas) a
         group by 1, 2, 3, 4, 5
        having sum(sign) <> 0 or sum(sign * (line).amount_pence) <> 0
         order by 1, 2, 3, 4, 5
        on conflict (as_of, gss_code, alone, programme_code, year) do update
           set awards = t.awards + excluded.awards, amount_pence = t.amount_pence + excluded.amount_pence$sql$,
        difference);
    return null;
end $$;

create or replace view award_line_now as
select a.id as award_id,
       a.reference,
       p.code as programme_code,
       p.name as programme,
       r.code as round_code,
       r.title as round,
       j.code as project_code,
       j.title as project,
       lower(a.kind) as kind,
       lower(a.status) as status,
       o.name as lead_organisation,
       o.org_id as lead_organisation_id,
       array(select distinct g.region from award_region g where g.award_id = a.id order by 1) as regions,
       array(select distinct g.gss_code from award_authority g where g.award_id = a.id order by 1) as authorities,
       w.places,
       w.place_names,
       (select coalesce(sum(y.amount_pence), 0)::bigint from award_profile y where y.award_id = a.id) as amount_pence,
       a.approved_on,
       a.announced_on,
       a.start_date,
       a.end_date,
       lower(concat_ws(' ', '', a.reference, j.title, p.name, o.name, replace(w.place_names, ';', ' '))) as words,
       coalesce(string_to_array(w.places, ';'), array_remove(array[a.lead_area_code], null)) as areas
  from award a
  join project j on j.id = a.project_id
  join programme p on p.id = a.programme_id
  join funding_round r on r.id = a.round_id
  join organisation o on o.id = a.lead_organisation_id
  left join lateral (select string_agg(w.gss_code, ';' order by w.gss_code) as places,
                            string_agg(c.name, ';' order by c.name) as place_names
                       from award_place w join area_code c using (gss_code) where w.award_id = a.id) w on true;

-- Each time with a plan of its own: the one that fits any number of awards reads all of them.
create or replace function keep_award_lines(changed uuid[]) returns void
    language plpgsql security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
begin
    perform from award where id = any (changed) order by id for no key update;

    insert into award_line as l
    select * from award_line_now where award_id = any (changed)
    on conflict (award_id) do update
       set (reference, programme_code, programme, round_code, round, project_code, project, kind, status,
            lead_organisation, lead_organisation_id, regions, authorities, places, place_names, amount_pence,
            approved_on, announced_on, start_date, end_date, words, areas)
         = (excluded.reference, excluded.programme_code, excluded.programme, excluded.round_code, excluded.round,
            excluded.project_code, excluded.project, excluded.kind, excluded.status, excluded.lead_organisation,
            excluded.lead_organisation_id, excluded.regions, excluded.authorities, excluded.places,
            excluded.place_names, excluded.amount_pence, excluded.approved_on, excluded.announced_on,
            excluded.start_date, excluded.end_date, excluded.words, excluded.areas)
     where l.* is distinct from excluded.*;
end $$;

update award_line l set areas = n.areas from award_line_now n where n.award_id = l.award_id;

insert into region_total
select regions, programme_code, financial_year_of(announced_on), count(*), sum(amount_pence)
  from award_line
 where announced_on is not null and status not in ('proposed', 'refused')
 group by 1, 2, 3;

insert into area_total
select a.as_of, a.gss_code, a.alone, programme_code, financial_year_of(announced_on), count(*), sum(amount_pence)
  from award_line cross join lateral areas_on_maps(areas) a
 where announced_on is not null and status not in ('proposed', 'refused')
 group by 1, 2, 3, 4, 5;

create trigger place_total_follows_new after insert on award_line
    referencing new table as now for each statement execute function place_totals_follow_lines();
create trigger place_total_follows_change after update on award_line
    referencing old table as was new table as now for each statement execute function place_totals_follow_lines();
create trigger place_total_follows_removal after delete on award_line
    referencing old table as was for each statement execute function place_totals_follow_lines();
