using Samples.Boosting;
using Xunit;

namespace PipelineSdk.Samples.Tests.Boosting;

public sealed class BoostedTreesTests
{
    private static readonly LabelledRows Rows = new(
        [.. Enumerable.Range(0, 100).Select(static i => i < 30 ? 1f : i < 70 ? 5f : 3f)],
        [.. Enumerable.Range(0, 100).Select(static i => new[] { i % 7, (float)i })]);

    [Fact]
    public void Learns_steps_and_takes_what_is_missing_for_low()
    {
        var model = Train(new() { Rounds = 50, MaxDepth = 2, Lambda = 0 });

        Assert.Equal([1, 1, 5, 5, 3, 1], ((float[])[0, 29, 30, 69, 70, float.NaN]).Select(x => Math.Round(model.Predict([0, x]), 3)));
        Assert.Equal(0, model.Rmse(Rows), 0.001);
        Assert.Equal(1.6, model.MeanOnly().Rmse(Rows), 0.1);
    }

    [Fact]
    public void Is_the_same_in_every_run_and_after_reading_its_file()
    {
        var options = new BoostingOptions { Rounds = 10, Subsample = 0.5, Seed = 3 };
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            Train(options).Save(folder);

            Assert.Equal(Train(options).Predict([0, 42]), BoostedTrees.Load(folder).Predict([0, 42]));
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    [Fact]
    public void Tells_the_error_after_each_round()
    {
        var errors = new List<double>();
        BoostingTrainer.Train(Rows, new() { Rounds = 5 }, [Rows], (round, measured) =>
        {
            Assert.Equal(errors.Count, round);
            errors.Add(Assert.Single(measured));
        });

        Assert.Equal(5, errors.Count);
        Assert.Equal(errors.OrderDescending(), errors);
    }

    [Fact]
    public void Rows_are_read_as_they_are_written()
    {
        float[] row = [1.5f, float.NaN, 3];

        Assert.Equal("1.5,,3", LabelledRows.FormatRow(row));
        Assert.Equal(row, LabelledRows.ParseRow("1.5,,3"));
    }

    private static BoostedTrees Train(BoostingOptions options) => BoostingTrainer.Train(Rows, options, [], static (_, _) => { });
}
