namespace PipelineSdk;

/// <summary>
/// The values of a hyperparameter that a tuner tries: <see cref="ContinuousParameter"/>, <see cref="IntegerParameter"/> or
/// <see cref="CategoricalParameter"/>.
/// </summary>
public abstract class ParameterRange
{
    private protected ParameterRange()
    {
    }
}
