using CsCheck;
using Xunit;

namespace PipelineSdk.Tests.Values;

public sealed class OrderedEntriesTests
{
    private static readonly Gen<(string Key, int Action)[]> Changes =
        Gen.Select(Gen.Int[0, 30].Select(static key => $"key {key}"), Gen.Int[0, 2]).Array[0, 100];

    [Fact]
    public void Long_and_short_maps_are_what_an_ordered_dictionary_is() => Changes.Sample(static changes =>
    {
        var entries = default(OrderedEntries<string>);
        var expected = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < changes.Length; i++)
        {
            var (key, action) = changes[i];
            if (action == 0)
            {
                Assert.Equal(expected.Remove(key), entries.Remove(key));
            }
            else
            {
                expected[key] = $"{i}";
                entries.Set(key, $"{i}");
            }

            Assert.Equal(expected.IndexOf(key), entries.IndexOf(key));
            Assert.Equal(expected, entries.All);
        }

        Assert.Equal(expected.Count, entries.Count);
        Assert.All(expected.Index(), item => Assert.Equal(item.Index, entries.IndexOf(item.Item.Key)));
    });
}
