namespace Bot.School.Learning;

/// <summary>Logistic regression over a handful of inputs by Newton's method, drawn towards given weights so that rare cases stay sensible.</summary>
internal static class SmallLogisticRegression
{
    private const int Steps = 25;
    private const int Halvings = 8;

    public static double[] Fit(IReadOnlyList<double[]> inputs, IReadOnlyList<bool> holds, double[] prior)
    {
        var weights = (double[])prior.Clone();
        var loss = Loss(inputs, holds, weights, prior);
        for (var step = 0; step < Steps; step++)
        {
            var (gradient, curvature) = Slope(inputs, holds, weights, prior);
            var change = Solve(curvature, gradient);

            // A full step may overshoot where the probabilities are nearly sure: halve it until it helps.
            var share = 1.0;
            var halving = 0;
            for (; halving < Halvings; halving++, share /= 2)
            {
                var tried = weights.Select((weight, i) => weight - (share * change[i])).ToArray();
                var triedLoss = Loss(inputs, holds, tried, prior);
                if (triedLoss >= loss) continue;
                (weights, loss) = (tried, triedLoss);
                break;
            }

            if (halving == Halvings) break;
        }

        return weights;
    }

    private static double Loss(IReadOnlyList<double[]> inputs, IReadOnlyList<bool> holds, double[] weights, double[] prior)
    {
        var loss = 0.0;
        for (var i = 0; i < weights.Length; i++) loss += 0.5 * (weights[i] - prior[i]) * (weights[i] - prior[i]);
        for (var n = 0; n < inputs.Count; n++)
        {
            var score = 0.0;
            for (var i = 0; i < weights.Length; i++) score += weights[i] * inputs[n][i];
            var margin = holds[n] ? score : -score;
            loss += margin > 0 ? Math.Log(1 + Math.Exp(-margin)) : -margin + Math.Log(1 + Math.Exp(margin));
        }

        return loss;
    }

    private static (double[] Gradient, double[,] Curvature) Slope(IReadOnlyList<double[]> inputs, IReadOnlyList<bool> holds, double[] weights, double[] prior)
    {
        var size = weights.Length;
        var gradient = new double[size];
        var curvature = new double[size, size];
        for (var n = 0; n < inputs.Count; n++)
        {
            var score = 0.0;
            for (var i = 0; i < size; i++) score += weights[i] * inputs[n][i];
            var probability = 1 / (1 + Math.Exp(-score));
            for (var i = 0; i < size; i++)
            {
                gradient[i] += (probability - (holds[n] ? 1 : 0)) * inputs[n][i];
                for (var j = 0; j < size; j++) curvature[i, j] += probability * (1 - probability) * inputs[n][i] * inputs[n][j];
            }
        }

        for (var i = 0; i < size; i++)
        {
            gradient[i] += weights[i] - prior[i];
            curvature[i, i] += 1;
        }

        return (gradient, curvature);
    }

    /// <summary>Gauss without pivoting: the matrix is positive definite.</summary>
    private static double[] Solve(double[,] matrix, double[] right)
    {
        var size = right.Length;
        for (var column = 0; column < size; column++)
        {
            for (var row = column + 1; row < size; row++)
            {
                var factor = matrix[row, column] / matrix[column, column];
                for (var i = column; i < size; i++) matrix[row, i] -= factor * matrix[column, i];
                right[row] -= factor * right[column];
            }
        }

        var solution = new double[size];
        for (var row = size - 1; row >= 0; row--)
        {
            var sum = right[row];
            for (var i = row + 1; i < size; i++) sum -= matrix[row, i] * solution[i];
            solution[row] = sum / matrix[row, row];
        }

        return solution;
    }
}
