import { describeWithEachSdk, onlyLocally, type Collection } from './target';

// Production needs a geo index, which the SDK cannot create: against a real environment these are left out.
describeWithEachSdk('geometry', (target) => {
  let places: Collection;
  const ids = async (condition: object): Promise<unknown[]> => (await places.where(condition).ids()).sort();
  beforeAll(async () => {
    const { Geo } = target().database;
    places = await target().collection(
      { _id: 'inside', at: new Geo.Point(121.2, 31.0) },
      { _id: 'border', at: new Geo.Point(121.1, 31.0) },
      { _id: 'outside', at: new Geo.Point(122, 32) },
      { _id: 'road', at: new Geo.LineString([new Geo.Point(121.0, 31.05), new Geo.Point(121.2, 31.05)]) },
      { _id: 'none', at: null },
    );
  });
  const square = (): unknown => {
    const { Geo } = target().database;
    const corners = [
      [121.1, 30.9],
      [121.3, 30.9],
      [121.3, 31.1],
      [121.1, 31.1],
      [121.1, 30.9],
    ] as [number, number][];
    return new Geo.Polygon([
      new Geo.LineString(corners.map(([longitude, latitude]) => new Geo.Point(longitude, latitude))),
    ]);
  };

  onlyLocally('geoNear sorts by distance, between a least and a most', async () => {
    const { command: _, database } = target();
    const geometry = new database.Geo.Point(121.19, 31.0);
    expect(await places.where({ at: _.geoNear({ geometry, maxDistance: 20_000 }) }).ids()).toEqual([
      'inside',
      'border',
    ]);
    expect(await places.where({ at: _.geoNear({ geometry, minDistance: 5000 }) }).ids()).toEqual([
      'border',
      'outside',
    ]);
  });

  onlyLocally('geoWithin a polygon and a circle', async () => {
    const { command: _, database } = target();
    expect(await ids({ at: _.geoWithin({ geometry: square() }) })).toEqual(['border', 'inside']);
    const centerSphere = [new database.Geo.Point(121.2, 31.0), 15 / 6378.1];
    expect(await ids({ at: _.geoWithin({ centerSphere }) })).toEqual(['border', 'inside']);
  });

  onlyLocally('geoIntersects', async () => {
    const { command: _ } = target();
    expect(await ids({ at: _.geoIntersects({ geometry: square() }) })).toEqual(['border', 'inside', 'road']);
  });
});
